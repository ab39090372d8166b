/** What a minute costs on a plan, by where one stands and which number one dials. */
import { isCountry } from '@/lib/country';
import type { AddOn, Amount, Countries, Money, PlanFacts, RoamingPass } from '@/lib/plan/plan';

/** Kinds of number beside those of a country. */
export const NUMBER_KINDS = ['US', 'tollFree', 'emergency'] as const;
export type NumberKind = (typeof NUMBER_KINDS)[number];

export interface CallRequest {
  /** The country one calls from, `US` for home. */
  from: string;
  /** A kind of number, or the country whose number is dialled. */
  to: string;
}

export type MinutePrice =
  | { kind: 'included' | 'notOffered' | 'notStated' | 'emergency' }
  | { kind: 'rate'; rate: Money }
  /** So many minutes a line and cycle are included; then the rate, or null where it is not stated. */
  | { kind: 'allowance'; minutes: number; beyond: Money | null };

export interface CallPriceResult {
  price: MinutePrice;
  /** Add-ons of the plan that serve this call. */
  addOns: AddOn[];
  /** Roaming passes that serve this country. */
  passes: RoamingPass[];
  /** Whether the same call can be made over Wi-Fi from there: a fact of the plan, only where one is abroad. */
  wifiAbroad: boolean | null | undefined;
}

/** Reads a question from a link; what is no country and no kind of number is a US number called from the US. */
export function readCall(from: string | null, to: string | null): CallRequest {
  const place = (from ?? 'US').toUpperCase();
  const kind = NUMBER_KINDS.find((one) => one === to);
  const country = (to ?? '').toUpperCase();
  return { from: isCountry(place) ? place : 'US', to: kind ?? (isCountry(country) ? country : 'US') };
}

/** The four states of a fact, with a rate beyond what is included. Not stated is never a price. */
function priceOf(included: Amount, rate: Money | null): MinutePrice {
  if (included === 'unlimited') return { kind: 'included' };
  if (included !== null && included > 0) return { kind: 'allowance', minutes: included, beyond: rate };
  if (rate !== null) return { kind: 'rate', rate };
  return { kind: included === null ? 'notStated' : 'notOffered' };
}

const isFor = (countries: Countries, country: string): boolean =>
  countries === '*' || countries.includes(country);

/** The entry that names the country, else the one for every other country. */
function entryFor<Entry extends { countries: Countries }>(
  entries: readonly Entry[],
  country: string,
): Entry | undefined {
  return (
    entries.find(({ countries }) => countries !== '*' && countries.includes(country)) ??
    entries.find(({ countries }) => countries === '*')
  );
}

/**
 * What a minute of such a call costs on the plan, in the plan's own figures; a country that the plan's lists do not
 * name is not stated. Toll-free numbers stand in no plan document.
 */
export function callPrice(plan: PlanFacts, { from, to }: CallRequest): CallPriceResult {
  const none: Omit<CallPriceResult, 'price'> = { addOns: [], passes: [], wifiAbroad: undefined };
  if (to === 'emergency') return { price: { kind: 'emergency' }, ...none };
  if (from !== 'US') {
    const entry = entryFor(plan.roaming, from);
    return {
      price: entry ? priceOf(entry.voice.includedMinutes, entry.voice.ratePerMinute) : { kind: 'notStated' },
      addOns: [],
      passes: plan.roamingPasses.filter(
        ({ countries, voiceMinutes }) =>
          voiceMinutes !== 0 && voiceMinutes !== null && isFor(countries, from),
      ),
      wifiAbroad: plan.features.wifiCallingAbroad,
    };
  }
  if (to === 'tollFree') return { price: { kind: 'notStated' }, ...none };
  if (to === 'US') {
    const { includedMinutes, overagePerMinute } = plan.voice;
    return { price: priceOf(includedMinutes, overagePerMinute), ...none };
  }
  const entry = entryFor(plan.internationalCalling, to);
  return {
    ...none,
    price: entry ? priceOf(entry.includedMinutes, entry.ratePerMinute) : { kind: 'notStated' },
    addOns: plan.addOns.filter(({ internationalCalling }) => {
      const own = entryFor(internationalCalling, to);
      return own !== undefined && (own.ratePerMinute !== null || (own.includedMinutes ?? 0) !== 0);
    }),
  };
}
