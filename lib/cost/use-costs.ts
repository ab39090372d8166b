/** What all uses of a need cost on a list of plans, with the choices that they leave. */
import { type ClassCosts, classCosts, isTaxed, only } from '@/lib/cost/class-costs';
import { choicesOf, type UseChoices } from '@/lib/cost/decision';
import { Findings } from '@/lib/cost/findings';
import { type ClassesOfPlans, USE_BITS, USE_NAMES, type UseName } from '@/lib/cost/plan-classes';
import type { CountryUse, PreparedNeed } from '@/lib/cost/prepared-need';
import type { PreparedPlan } from '@/lib/cost/prepared-plan';
import { SERVICES } from '@/lib/cost/result';
import type { Fraction } from '@/lib/money';

/** All uses of a need together, without add-ons, by joint class of plans; as in `ClassCosts`. */
export interface JointCosts {
  /** The joint class of each plan. */
  codes: Uint32Array;
  /** Overages, which are taxed. */
  taxedCents: Float64Array;
  /** Calls, messages and trips abroad, which are not. */
  untaxedCents: Float64Array;
  asks: Uint16Array;
  open: Uint8Array;
  loose: Uint8Array;
}

/** The uses that a need has, as bits. */
function usesOf({ kinds, trips }: PreparedNeed): number {
  let bits = trips.length > 0 ? USE_BITS.trips : 0;
  for (const kind of kinds) {
    for (const service of SERVICES) if (kind[service].n > 0) bits |= USE_BITS[service];
    if (kind.calls.length > 0) bits |= USE_BITS.calling;
    if (kind.messages.length > 0) bits |= USE_BITS.messaging;
  }
  return bits;
}

/** The choices for the uses of `togetherOf`, and what is found against them. */
export interface ClassChoices {
  findings: Findings;
  /** null where some of the use cannot be had. */
  choices: UseChoices | null;
}

const text = ({ n, d }: Fraction): string => `${n}/${d}`;
const textOf = (uses: readonly CountryUse[]): string =>
  uses.map(({ country, use }) => `${country} ${text(use)}`).join();

/** Equal for needs whose uses that the bits name cost the same on every plan, with every choice they leave. */
function keyOfUses(bits: number, { need, kinds, lines, stayDays, taxRate }: PreparedNeed): string {
  const amounts = kinds.map((kind) => {
    const { voice, sms, data, hotspot, calls, messages } = only(kind, bits);
    const services = [voice, sms, data, hotspot].map(text);
    return `${kind.months} ${kind.charges} ${services} ${textOf(calls)} ${textOf(messages)}`;
  });
  const trips = bits & USE_BITS.trips ? JSON.stringify(need.trips) : '';
  const terms = `${lines} ${stayDays} ${need.acceptThrottled} ${taxRate && text(taxRate)}`;
  return `${terms} ${amounts.join(';')} ${trips}`;
}

/** The value that was made last, and what it was made for. */
interface Last<T> {
  key: string;
  value: T;
}

/** What was worked out last on a list of plans, by uses as bits: an edit of one use leaves the others as they are. */
export class LastUse {
  private readonly costs = new Map<number, Last<ClassCosts>>();
  private readonly choices = new Map<number, Last<(ClassChoices | undefined)[]>>();

  constructor(readonly classes: ClassesOfPlans) {}

  costsOf(bits: number, need: PreparedNeed, make: () => ClassCosts): ClassCosts {
    return kept(this.costs, bits, need, make);
  }

  /** By class of choices; what is missing is yet to be worked out. */
  choicesOf(bits: number, need: PreparedNeed): (ClassChoices | undefined)[] {
    return kept(this.choices, bits, need, () => []);
  }
}

function kept<T>(last: Map<number, Last<T>>, bits: number, need: PreparedNeed, make: () => T): T {
  const key = keyOfUses(bits, need);
  const earlier = last.get(bits);
  if (earlier?.key === key) return earlier.value;
  const value = make();
  last.set(bits, { key, value });
  return value;
}

/** The need with only some of its uses, and their choices. */
interface PartOfNeed {
  need: PreparedNeed;
  choices: (ClassChoices | undefined)[];
}

/** What the uses of a need cost on the plans of a list. */
export class UseCosts {
  /** The uses of the need, as bits. */
  readonly uses: number;
  readonly joint: JointCosts;
  private readonly costs: readonly ClassCosts[];
  private readonly parts = new Map<number, PartOfNeed>();

  constructor(
    private readonly last: LastUse,
    private readonly need: PreparedNeed,
  ) {
    this.uses = usesOf(need);
    this.costs = USE_NAMES.filter((use) => this.uses & USE_BITS[use]).map((use) => this.costsOf(use));
    this.joint = this.joinCosts();
  }

  private costsOf(use: UseName): ClassCosts {
    const { last, need } = this;
    return last.costsOf(USE_BITS[use], need, () => classCosts(use, last.classes.of(use), need));
  }

  private joinCosts(): JointCosts {
    const { codes, count, parts } = this.last.classes.together(this.uses);
    const joint: JointCosts = {
      codes,
      taxedCents: new Float64Array(count),
      untaxedCents: new Float64Array(count),
      asks: new Uint16Array(count),
      open: new Uint8Array(count),
      loose: new Uint8Array(count),
    };
    parts.forEach(({ use, codes: codesOfUse }, part) => {
      const costs = this.costs[part] as ClassCosts;
      const sums = isTaxed(use) ? joint.taxedCents : joint.untaxedCents;
      for (let at = 0; at < count; at += 1) {
        const code = codesOfUse[at] as number;
        sums[at] = (sums[at] as number) + (costs.cents[code] as number);
        joint.asks[at] = (joint.asks[at] as number) + (costs.asks[code] as number);
        joint.open[at] = (joint.open[at] as number) | (costs.open[code] as number);
        joint.loose[at] = (joint.loose[at] as number) | (costs.loose[code] as number);
      }
    });
    return joint;
  }

  /** What a plan's uses but for some cost, with how much has to be asked; NaN where they cannot be had. */
  without(
    bits: number,
    index: number,
  ): { taxedCents: number; untaxedCents: number; asks: number; open: boolean } {
    const sums = { taxedCents: 0, untaxedCents: 0, asks: 0, open: false };
    for (const { use, codes, cents, asks, open } of this.costs) {
      if (bits & USE_BITS[use]) continue;
      const code = codes[index] as number;
      sums[isTaxed(use) ? 'taxedCents' : 'untaxedCents'] += cents[code] as number;
      sums.asks += asks[code] as number;
      sums.open ||= open[code] === 1;
    }
    return sums;
  }

  /** The choices for the uses of a plan that have to be chosen for together, given as bits; of its whole class. */
  choicesAt(index: number, bits: number): ClassChoices {
    const { codes, examples } = this.last.classes.choices;
    const { need, choices } = this.partOfNeed(bits);
    const code = codes[index] as number;
    let found = choices[code];
    if (!found) {
      const findings = new Findings();
      const example = examples[code] as PreparedPlan;
      found = { findings, choices: choicesOf(example, need, false, findings) };
      choices[code] = found;
    }
    return found;
  }

  private partOfNeed(bits: number): PartOfNeed {
    let part = this.parts.get(bits);
    if (!part) {
      const { need } = this;
      const kinds = need.kinds.map((kind) => only(kind, bits));
      const trips = bits & USE_BITS.trips ? need.trips : [];
      part = { need: { ...need, kinds, trips }, choices: this.last.choicesOf(bits, need) };
      this.parts.set(bits, part);
    }
    return part;
  }
}
