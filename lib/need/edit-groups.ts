/** How a person edits the groups of a household: each act gives a need that is valid again. */
import { linesOfGroups, needOfGroup } from './groups';
import { GROUPS, LIMITS, type Limit, MAX_GROUP_LINES, MAX_OFFERS } from './limits';
import type { Need, NeedGroup, Requirements, Use } from './need';

const groupOf = (lines: number): NeedGroup => ({ name: '', lines, monthly: {}, require: {}, offers: [] });

const withGroups = (need: Need, groups: NeedGroup[]): Need => ({
  ...need,
  groups,
  lines: linesOfGroups(groups),
});

/** How many lines the groups may still get. */
const roomForLines = ({ groups }: Need): number => Math.max(0, MAX_GROUP_LINES - linesOfGroups(groups));

/** Whether a group may be added: there are groups, fewer than the most, and a line is left for it. */
export const canAddGroup = (need: Need): boolean =>
  need.groups.length > 0 && need.groups.length < GROUPS.max && roomForLines(need) > 0;

/** The lines that a group may have beside the others. */
export const limitOfLines = (need: Need, group: NeedGroup): Limit => ({
  ...LIMITS.groupLines,
  max: Math.min(LIMITS.groupLines.max, group.lines + roomForLines(need)),
});

/**
 * Two groups from a need: one line, and the others, of a single line one more. Offers count once, so the first group
 * takes them. Of a stay, and where there are groups, the need itself.
 */
export function splitLines(need: Need): Need {
  if (need.horizonDays !== null || need.groups.length > 0) return need;
  const others = Math.min(Math.max(need.lines - 1, 1), LIMITS.groupLines.max);
  const groups = [{ ...groupOf(1), offers: need.offers }, groupOf(others)];
  return { ...withGroups(need, groups), offers: [] };
}

/** One need for as many lines as all groups have: as the need has it for everybody, with the offers of all groups. */
export function joinLines(need: Need): Need {
  const offers = [...need.offers, ...need.groups.flatMap((group) => group.offers)];
  return { ...need, groups: [], offers: offers.slice(0, MAX_OFFERS) };
}

/** The need with a group of one line more that needs what everybody needs; the need itself where none may be added. */
export const addGroup = (need: Need): Need =>
  canAddGroup(need) ? withGroups(need, [...need.groups, groupOf(1)]) : need;

/**
 * The need with a copy behind a group: of its lines as many as there is room for, without its name, as it is another's,
 * and without its offers, which count once. The need itself where none may be added.
 */
export function copyGroup(need: Need, index: number): Need {
  const group = need.groups[index];
  if (!group || !canAddGroup(need)) return need;
  const copy = { ...group, name: '', lines: Math.min(group.lines, roomForLines(need)), offers: [] };
  return withGroups(need, [...need.groups.slice(0, index + 1), copy, ...need.groups.slice(index + 1)]);
}

/** The need without a group. Of two the other is what remains: the need of all its lines. */
export function removeGroup(need: Need, index: number): Need {
  const groups = need.groups.filter((_, place) => place !== index);
  const [only] = groups;
  if (groups.length >= GROUPS.min || !only) return withGroups(need, groups);
  const alone = needOfGroup(need, only);
  const { dataGB, hotspotGB } = alone.monthly;
  return { ...alone, monthly: { ...alone.monthly, dataGB: Math.max(dataGB, hotspotGB) } };
}

/** The need with a group edited. */
export const changeGroup = (need: Need, index: number, edit: (group: NeedGroup) => NeedGroup): Need =>
  withGroups(
    need,
    need.groups.map((group, place) => (place === index ? edit(group) : group)),
  );

/** `fields` with one of them said, or with `undefined` as everybody has it. */
function withField<Fields extends object, Field extends keyof Fields>(
  fields: Partial<Fields>,
  field: Field,
  value: Fields[Field] | undefined,
): Partial<Fields> {
  const { [field]: _, ...others } = fields;
  return (value === undefined ? others : { ...others, [field]: value }) as Partial<Fields>;
}

/** The group with an amount or list of its use, or with `undefined` as everybody has it. */
export function withGroupUse<Field extends keyof Use>(
  need: Need,
  group: NeedGroup,
  field: Field,
  value: Use[Field] | undefined,
): NeedGroup {
  const monthly = withField(group.monthly, field, value);
  const { dataGB, hotspotGB } = { ...need.monthly, ...monthly };
  if (hotspotGB <= dataGB) return { ...group, monthly };
  // Hotspot use is part of the data: what was edited last counts.
  const held = field === 'hotspotGB' ? { dataGB: hotspotGB } : { hotspotGB: dataGB };
  return { ...group, monthly: { ...monthly, ...held } };
}

/** The group with a requirement of its own, or with `undefined` as everybody has it. */
export const withGroupRequired = <Field extends keyof Requirements>(
  group: NeedGroup,
  field: Field,
  value: Requirements[Field] | undefined,
): NeedGroup => ({ ...group, require: withField(group.require, field, value) });

/** The group with trips or other months of its own, or with `undefined` as everybody has them. */
export const withGroupList = <Field extends 'trips' | 'otherMonths'>(
  group: NeedGroup,
  field: Field,
  value: NeedGroup[Field],
): NeedGroup => {
  const { [field]: _, ...others } = group;
  return (value === undefined ? others : { ...others, [field]: value }) as NeedGroup;
};
