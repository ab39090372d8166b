/** The groups of a household (tariff model, section 7) as needs of their own. */
import { DEFAULT_NEED, type Need, type NeedGroup } from './need';

/** The lines of all groups together. */
export const linesOfGroups = (groups: readonly NeedGroup[]): number =>
  groups.reduce((sum, { lines }) => sum + lines, 0);

/** What a group needs: the need with what the group says in its place, of its own lines and offers. */
export function needOfGroup(need: Need, group: NeedGroup): Need {
  const { lines, monthly, otherMonths, trips, require, offers } = group;
  return {
    ...need,
    lines,
    monthly: { ...need.monthly, ...monthly },
    otherMonths: otherMonths ?? need.otherMonths,
    trips: trips ?? need.trips,
    // One object for groups that require the same, so that facts are judged once for them.
    require: Object.keys(require).length > 0 ? { ...need.require, ...require } : need.require,
    offers,
    groups: [],
  };
}

/** The needs of a household's groups, in their order; a need without groups is the only one. */
export const needsOfGroups = (need: Need): Need[] =>
  need.groups.length > 0 ? need.groups.map((group) => needOfGroup(need, group)) : [need];

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The fields of `own` that say something else than `usual`. */
const differing = <Fields extends object>(own: Partial<Fields>, usual: Fields): Partial<Fields> =>
  Object.fromEntries(
    Object.entries(own).filter(([field, value]) => !isSame(value, usual[field as keyof Fields])),
  ) as Partial<Fields>;

/** A group without what it says as the need says it: what is left differs. */
export function whatDiffers(need: Need, group: NeedGroup): NeedGroup {
  const { otherMonths, trips, ...rest } = group;
  return {
    ...rest,
    monthly: differing(group.monthly, need.monthly),
    require: differing(group.require, need.require),
    ...(otherMonths && !isSame(otherMonths, need.otherMonths) ? { otherMonths } : {}),
    ...(trips && !isSame(trips, need.trips) ? { trips } : {}),
  };
}

/** `usual` with what every one of `owns` says itself as `nothing`. */
const sharedFields = <Fields extends object>(
  usual: Fields,
  owns: readonly Partial<Fields>[],
  nothing: Fields,
): Fields => ({
  ...usual,
  ...Object.fromEntries(
    Object.entries(nothing).filter(([field]) =>
      owns.every((own) => own[field as keyof Fields] !== undefined),
    ),
  ),
});

/**
 * What groups take from the need: all of it that at least one of them does not say itself; the rest asks for nothing.
 * Offers are never shared.
 */
export function sharedNeed(need: Need, groups: readonly NeedGroup[]): Need {
  const owns = groups.map((group) => whatDiffers(need, group));
  const own = (field: 'otherMonths' | 'trips') => owns.every((group) => group[field] !== undefined);
  return {
    ...need,
    monthly: sharedFields(
      need.monthly,
      owns.map(({ monthly }) => monthly),
      DEFAULT_NEED.monthly,
    ),
    require: sharedFields(
      need.require,
      owns.map(({ require }) => require),
      DEFAULT_NEED.require,
    ),
    otherMonths: own('otherMonths') ? [] : need.otherMonths,
    trips: own('trips') ? [] : need.trips,
    offers: [],
  };
}
