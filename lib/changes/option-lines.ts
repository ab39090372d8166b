/** What differs between the payment options of two states of a plan. */
import { amountOf, type FactValue, moneyOf, NONE, NOT_STATED, type OptionPrices } from '@/lib/facts/value';
import { centsToDecimal } from '@/lib/money';
import { changesBetween } from '@/lib/plan/diff';
import type { AutopayMeans, Period } from '@/lib/plan/plan';

/** How an option is paid, by which a reader knows it. */
export interface OptionName {
  period: Period;
  newCustomersOnly: boolean;
}

/** What of an option a line is about. */
export type OptionPart = { option: OptionName } & (
  | { part: 'price'; lines: number }
  | { part: 'autopay'; means: AutopayMeans }
  | { part: 'autopayFrom' | 'extraLine' | 'conditions' | 'uses' }
);

export interface OptionLine {
  /** null: the whole option came or went. */
  part: OptionPart | null;
  before: FactValue | null;
  after: FactValue | null;
}

const whole = (option: OptionPrices): FactValue => ({ kind: 'prices', options: [option] });

/** What of an option may differ, each under a name that finds it again. */
function partsOf(option: OptionPrices): Map<string, { part: OptionPart; value: FactValue }> {
  const { period, newCustomersOnly, rows, autopayDiscount, extraLinePrice, conditions, uses } = option;
  const name: OptionName = { period, newCustomersOnly };
  const parts: { part: OptionPart; value: FactValue }[] = [
    ...rows.map(({ lines, list }) => ({
      part: { option: name, part: 'price', lines } as const,
      value: moneyOf(centsToDecimal(list.accountCents), null),
    })),
    ...(autopayDiscount?.byMeans ?? []).map(({ means, amount }) => ({
      part: { option: name, part: 'autopay', means } as const,
      value: moneyOf(amount, autopayDiscount?.per ?? null),
    })),
    {
      part: { option: name, part: 'autopayFrom' },
      value: autopayDiscount ? { kind: 'text', text: String(autopayDiscount.fromPurchase) } : NONE,
    },
    {
      part: { option: name, part: 'extraLine' },
      value:
        extraLinePrice === null
          ? NOT_STATED
          : extraLinePrice === 'notSold'
            ? NONE
            : moneyOf(extraLinePrice, 'line'),
    },
    {
      part: { option: name, part: 'conditions' },
      value: { kind: 'words', set: 'eligibility', words: conditions.length === 0 ? ['anyone'] : conditions },
    },
    { part: { option: name, part: 'uses' }, value: uses === null ? NONE : amountOf(uses, 'uses') },
  ];
  return new Map(parts.map((one) => [JSON.stringify({ ...one.part, option: null }), one]));
}

const nameOf = ({ period, newCustomersOnly }: OptionPrices): string =>
  JSON.stringify([period, newCustomersOnly]);

function optionParts(was: OptionPrices, is: OptionPrices): OptionLine[] {
  const [old, now] = [partsOf(was), partsOf(is)];
  const came = (key: string): boolean => !old.has(key) || !now.has(key);
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((key): OptionLine[] => {
    const [a, b] = [old.get(key), now.get(key)];
    const part = (b ?? a)?.part;
    if (!part || (!came(key) && changesBetween(a?.value, b?.value).length === 0)) return [];
    // The first purchase with a discount is told with the discount that comes or goes.
    if (part.part === 'autopayFrom' && (a?.value.kind === 'none' || b?.value.kind === 'none')) return [];
    return [{ part, before: a?.value ?? null, after: b?.value ?? null }];
  });
}

/**
 * Options of one id part by part; one that is paid by another period, or by other customers, as one that went and one
 * that came.
 */
export function optionLines(before: readonly OptionPrices[], after: readonly OptionPrices[]): OptionLine[] {
  const isOne = (a: OptionPrices, b: OptionPrices) => a.id === b.id && nameOf(a) === nameOf(b);
  const gone = before.filter((was) => !after.some((is) => isOne(was, is)));
  return [
    ...gone.map((was): OptionLine => ({ part: null, before: whole(was), after: null })),
    ...after.flatMap((is): OptionLine[] => {
      const was = before.find((one) => isOne(one, is));
      return was ? optionParts(was, is) : [{ part: null, before: null, after: whole(is) }];
    }),
  ];
}
