/** Requirements in a link: of the need, and those in which a group of a household differs. */
import { oneOf } from '@/lib/one-of';
import { BILLINGS, NETWORKS } from '@/lib/plan/constants';
import { LIMITS, MAX_SLUGS } from './limits';
import { DEFAULT_ELIGIBILITY, DEFAULT_NEED, REQUIRE_FLAGS, type Requirements } from './need';
import { FLAG_KEYS, NOTHING } from './url-keys';
import { readSlug } from './url-offers';
import type { ParamReader, Reading } from './url-reader';

/** One of some words, in any case. */
export const option =
  <Value extends string>(values: readonly Value[]) =>
  (text: string): Reading<Value> => {
    const value = oneOf(values, text.toLowerCase());
    return value === null ? { reason: 'not-an-option' } : { value };
  };

const carrier =
  (carriers: readonly string[] | undefined) =>
  (text: string): Reading<string> =>
    carriers && !carriers.includes(text) ? { reason: 'unknown-carrier' } : readSlug(text);

/** What the person can show; `none` beside others is how a plain form says that it asked. */
function readEligibility(reader: ParamReader): string[] | null {
  const parts = reader.filled('elig').flatMap(({ plain }) => plain.split(',').map((part) => part.trim()));
  const nothing = parts.includes(NOTHING);
  const values = reader.list('elig', MAX_SLUGS + Number(nothing), readSlug);
  return values.length > 0 ? values.filter((value) => value !== NOTHING) : null;
}

/** The requirements that a link names; what it says wrongly is left out. */
export function readSomeRequirements(
  reader: ParamReader,
  carriers: readonly string[] | undefined,
): Partial<Requirements> {
  const some: Partial<Requirements> = {};
  for (const name of REQUIRE_FLAGS) {
    const flag = reader.flagOr(FLAG_KEYS[name], null);
    if (flag !== null) some[name] = flag;
  }
  const list = <Value extends string>(
    key: string,
    most: number,
    read: (text: string) => Reading<Value>,
  ): Value[] | undefined => {
    if (reader.isNothing(key)) return [];
    const values = reader.list(key, most, read);
    return values.length > 0 ? values : undefined;
  };
  const found = {
    networks: list('net', NETWORKS.length, option(NETWORKS)),
    billing: list('bill', BILLINGS.length, option(BILLINGS)),
    carriers: list('brand', MAX_SLUGS, carrier(carriers)),
    minPriorityGB: reader.gigabytesOr('prio', null, LIMITS.gigabytes) ?? undefined,
    idleDays: reader.numberOr('idle', null, LIMITS.idleDays) ?? undefined,
    eligibility: readEligibility(reader) ?? undefined,
  };
  return Object.assign(
    some,
    Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined)),
  );
}

/** All requirements of a need: what a link does not name is as usual. */
export const readRequirements = (
  reader: ParamReader,
  carriers: readonly string[] | undefined,
): Requirements => ({ ...DEFAULT_NEED.require, ...readSomeRequirements(reader, carriers) });

const listText = (values: readonly string[]): string => values.join(',') || NOTHING;

/** The pairs of the requirements that are named, in a fixed order. */
export function someRequirementPairs(some: Partial<Requirements>): [string, string][] {
  const { networks, billing, carriers, minPriorityGB, idleDays, eligibility } = some;
  const pairs: [string, string][] = [];
  const put = (key: string, text: string | undefined) => {
    if (text !== undefined) pairs.push([key, text]);
  };
  for (const name of REQUIRE_FLAGS)
    if (some[name] !== undefined) pairs.push([FLAG_KEYS[name], some[name] ? '1' : '0']);
  put('net', networks && listText(networks));
  put('bill', billing && listText(billing));
  put('brand', carriers && listText(carriers));
  put('prio', minPriorityGB === undefined ? undefined : String(minPriorityGB));
  put('idle', idleDays === undefined ? undefined : String(idleDays));
  put('elig', eligibility && listText(eligibility));
  return pairs;
}

/** The pairs of a need's requirements, in a fixed order, without what is as usual. */
export function requirementPairs(require: Requirements): [string, string][] {
  const usual = DEFAULT_NEED.require;
  const isUsual: Record<keyof Requirements, boolean> = {
    ...(Object.fromEntries(REQUIRE_FLAGS.map((name) => [name, !require[name]])) as Record<
      (typeof REQUIRE_FLAGS)[number],
      boolean
    >),
    networks: require.networks.length === 0,
    billing: require.billing.length === 0,
    carriers: require.carriers.length === 0,
    minPriorityGB: require.minPriorityGB === usual.minPriorityGB,
    idleDays: require.idleDays === usual.idleDays,
    eligibility: require.eligibility.join() === DEFAULT_ELIGIBILITY.join(),
  };
  const differs = Object.entries(require).filter(([name]) => !isUsual[name as keyof Requirements]);
  return someRequirementPairs(Object.fromEntries(differs));
}
