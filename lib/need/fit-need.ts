/** What of a need depends on its horizon: other months need room in it, and a stay has no groups. */
import { linesOfGroups } from './groups';
import type { Need, NeedGroup } from './need';
import { fitOtherMonths } from './other-months';

const NO_GROUPS: NeedGroup[] = [];

/** The groups that a horizon has room for, with their other months; the same list if nothing changes. */
function fitGroups(groups: NeedGroup[], horizon: Pick<Need, 'horizonDays' | 'horizonMonths'>): NeedGroup[] {
  if (horizon.horizonDays !== null) return groups.length > 0 ? NO_GROUPS : groups;
  const fitted = groups.map((group) => {
    if (!group.otherMonths) return group;
    const otherMonths = fitOtherMonths(group.otherMonths, horizon);
    return otherMonths === group.otherMonths ? group : { ...group, otherMonths };
  });
  return fitted.some((group, place) => group !== groups[place]) ? fitted : groups;
}

/** The need with the other months and groups that its horizon has room for; lines are those of its groups. */
export function fitNeed(need: Need): Need {
  const groups = fitGroups(need.groups, need);
  const lines = groups.length > 0 ? linesOfGroups(groups) : need.lines;
  return { ...need, lines, groups, otherMonths: fitOtherMonths(need.otherMonths, need) };
}

/** What a person last asked for, whatever the horizon had room for. */
export type Wished = Pick<Need, 'otherMonths' | 'groups'>;

/**
 * An edited need with the other months and groups that have room in its horizon. `asked` are those that the person last
 * asked for: a horizon that shrinks takes some away, and one that grows again gives them back. Groups that a stay took
 * away do not come back once the number of lines is another.
 */
export function fitEdit(before: Need, after: Need, asked: Wished): { need: Need; asked: Wished } {
  const keepsGroups = after.groups === before.groups && after.lines === before.lines;
  const wished = {
    otherMonths: after.otherMonths === before.otherMonths ? asked.otherMonths : after.otherMonths,
    groups: keepsGroups ? asked.groups : after.groups,
  };
  return { need: fitNeed({ ...after, ...wished }), asked: wished };
}
