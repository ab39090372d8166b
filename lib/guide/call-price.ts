/** What a minute costs on a plan, by where one stands and which number one dials. */
import { isCountry } from '@/lib/country';
import type {
  AddOn,
  Amount,
  AmountAbroad,
  Countries,
  ListExtent,
  Money,
  PlanFacts,
  RoamingPass,
} from '@/lib/plan/plan';

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
  /** `unread`: the carrier has a list of countries that nobody has read. */
  | { kind: 'included' | 'notOffered' | 'notStated' | 'unread' | 'emergency' }
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

/** An amount abroad that is the plan's own counts as that. */
const atHome = (amount: AmountAbroad, own: Amount): Amount => (amount === 'home' ? own : amount);

/** The four states of a fact, with a rate beyond what is included. Not stated is never a price. */
function priceOf(included: Amount, rate: Money | null): MinutePrice {
  if (included === 'unlimited') return { kind: 'included' };
  if (included !== null && included > 0) return { kind: 'allowance', minutes: included, beyond: rate };
  if (rate !== null) return { kind: 'rate', rate };
  return { kind: included === null ? 'notStated' : 'notOffered' };
}

const names = (countries: Countries, country: string): boolean =>
  Array.isArray(countries) && countries.includes(country);

const isFor = (countries: Countries, country: string): boolean =>
  countries === '*' || names(countries, country);

/** The entry that names the country, else the one for every other country; a list that nobody has read is none. */
function entryFor<Entry extends { countries: Countries }>(
  entries: readonly Entry[],
  country: string,
): Entry | undefined {
  return (
    entries.find(({ countries }) => names(countries, country)) ??
    entries.find(({ countries }) => countries === '*')
  );
}

/** A minute from the US to a country; minutes taken from the plan's own cost what those cost. */
function priceAbroad(plan: PlanFacts, country: string): MinutePrice {
  const entry = entryFor(plan.internationalCalling, country);
  if (!entry) return priceUnnamed(plan.internationalCalling, plan.listed.internationalCalling);
  if ('fromVoice' in entry) return priceOf(plan.voice.includedMinutes, plan.voice.overagePerMinute);
  return priceOf(entry.includedMinutes, entry.ratePerMinute);
}

/** The answer for a country that no entry names: by whether a list is unread, or whole. */
function priceUnnamed(entries: readonly { countries: Countries }[], extent: ListExtent): MinutePrice {
  if (entries.some(({ countries }) => countries === 'unlisted')) return { kind: 'unread' };
  return { kind: extent === 'all' ? 'notOffered' : 'notStated' };
}

/**
 * What a minute of such a call costs on the plan, in the plan's own figures; a country that the plan's lists do not
 * name is not offered where the list is whole, else not stated. Toll-free numbers stand in no plan document.
 */
export function callPrice(plan: PlanFacts, { from, to }: CallRequest): CallPriceResult {
  const none: Omit<CallPriceResult, 'price'> = { addOns: [], passes: [], wifiAbroad: undefined };
  if (to === 'emergency') return { price: { kind: 'emergency' }, ...none };
  if (from !== 'US') {
    const entry = entryFor(plan.roaming, from);
    return {
      price: entry
        ? priceOf(atHome(entry.voice.includedMinutes, plan.voice.includedMinutes), entry.voice.ratePerMinute)
        : priceUnnamed(plan.roaming, plan.listed.roaming),
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
  return {
    ...none,
    price: priceAbroad(plan, to),
    addOns: plan.addOns.filter(({ internationalCalling }) => {
      const own = entryFor(internationalCalling, to);
      return own !== undefined && (own.ratePerMinute !== null || (own.includedMinutes ?? 0) !== 0);
    }),
  };
}
