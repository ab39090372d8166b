/** The groups of a household (tariff model, section 7) as needs of their own. */
import type { Need, NeedGroup } from './need';

/** The lines of all groups together. */
export const linesOfGroups = (groups: readonly NeedGroup[]): number =>
  groups.reduce((sum, { lines }) => sum + lines, 0);

/** What a group needs: the need with what the group says in its place, of its own lines and offers. */
function needOfGroup(need: Need, group: NeedGroup): Need {
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
