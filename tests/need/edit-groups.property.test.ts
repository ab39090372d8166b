import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addGroup,
  canAddGroup,
  changeGroup,
  copyGroup,
  joinLines,
  limitOfLines,
  removeGroup,
  splitLines,
  withGroupList,
  withGroupRequired,
  withGroupUse,
} from '@/lib/need/edit-groups';
import { needsOfGroups, sharedNeed, whatDiffers } from '@/lib/need/groups';
import { isWithin } from '@/lib/need/limits';
import type { Need, NeedGroup } from '@/lib/need/need';
import { partsAsEverybody, partsOfGroup, summarizeNeed } from '@/lib/need/summary';
import { needFromParams, needToParams } from '@/lib/need/url';
import { makeNeed } from '@/tests/support/make-need';
import { validNeed } from './arbitrary-valid-need';

const group = (change: Partial<NeedGroup> = {}): NeedGroup => ({
  name: '',
  lines: 1,
  monthly: {},
  require: {},
  offers: [],
  ...change,
});
const householdOf = (groups: NeedGroup[], need: Need = makeNeed()): Need => ({
  ...need,
  groups,
  lines: groups.reduce((sum, { lines }) => sum + lines, 0),
});
const linesOf = ({ groups }: Need) => groups.map(({ lines }) => lines);
const offer = { carrier: 'mint', plan: null, perMonth: '-5.00', months: 3, oneTime: '0.00', name: 'Mine' };

describe('a need whose lines differ', () => {
  it.each([
    ['one line becomes two', 1, [1, 1]],
    ['two are one each', 2, [1, 1]],
    ['four are one and three', 4, [1, 3]],
    ['twelve are all that groups may have', 12, [1, 11]],
    ['of more than twelve, twelve remain', 20, [1, 11]],
  ])('is split: %s', (_, lines, expected) => {
    const split = splitLines(makeNeed({ lines }));
    expect(linesOf(split)).toEqual(expected);
    expect(split.lines).toBe(expected.reduce((sum, count) => sum + count));
  });

  it('is not split twice, nor for a stay', () => {
    const stay = makeNeed({ horizonDays: 14 });
    expect(splitLines(stay)).toBe(stay);
    const split = splitLines(makeNeed());
    expect(splitLines(split)).toBe(split);
  });

  it('counts an offer once: it is of the first group, and of all lines again when they are joined', () => {
    const split = splitLines(makeNeed({ lines: 3, offers: [offer] }));
    expect([split.offers, ...split.groups.map(({ offers }) => offers)]).toEqual([[], [offer], []]);
    expect(joinLines(split)).toEqual(makeNeed({ lines: 3, offers: [offer] }));
  });

  it('gets groups as long as there is room for a line and a group', () => {
    const six = Array.from({ length: 4 }).reduce<Need>(addGroup, splitLines(makeNeed()));
    expect(linesOf(six)).toEqual([1, 1, 1, 1, 1, 1]);
    expect(canAddGroup(six)).toBe(false);
    expect(addGroup(six)).toBe(six);
    const full = householdOf([group({ lines: 11 }), group()]);
    expect(canAddGroup(full)).toBe(false);
    expect(copyGroup(full, 0)).toBe(full);
  });

  it('has a copy of a group behind it, without its name and its offers, of as many lines as there is room for', () => {
    const ann = group({ name: 'Ann', lines: 5, monthly: { dataGB: 40 }, offers: [offer] });
    const copied = copyGroup(householdOf([ann, group({ lines: 4 })]), 0);
    expect(copied.groups).toEqual([ann, group({ lines: 3, monthly: { dataGB: 40 } }), group({ lines: 4 })]);
  });

  it('loses a group; of two the other one is the need', () => {
    const three = householdOf([group({ name: 'Ann' }), group({ lines: 2 }), group({ lines: 3 })]);
    expect(linesOf(removeGroup(three, 1))).toEqual([1, 3]);
    const two = householdOf([
      group({ name: 'Ann' }),
      group({ lines: 2, monthly: { dataGB: 5 }, require: { esim: true }, trips: [], offers: [offer] }),
    ]);
    expect(removeGroup(two, 0)).toEqual(
      makeNeed({ lines: 2, monthly: { dataGB: 5 }, require: { esim: true }, offers: [offer] }),
    );
  });

  it('offers each group the lines that the others leave', () => {
    const need = householdOf([group({ lines: 3 }), group({ lines: 4 })]);
    expect(need.groups.map((one) => limitOfLines(need, one).max)).toEqual([8, 9]);
    const [first] = householdOf([group(), group()]).groups;
    expect(first && limitOfLines(householdOf([group(), group()]), first).max).toBe(11);
  });
});

describe('a group that is edited', () => {
  const need = makeNeed({ monthly: { dataGB: 10, hotspotGB: 4 } });

  it.each<[string, Partial<NeedGroup>, 'dataGB' | 'hotspotGB', number | undefined, object]>([
    ['more data', {}, 'dataGB', 40, { dataGB: 40 }],
    ['less data than the hotspot of everybody', {}, 'dataGB', 2, { dataGB: 2, hotspotGB: 2 }],
    ['more hotspot than the data of everybody', {}, 'hotspotGB', 12, { dataGB: 12, hotspotGB: 12 }],
    ['as everybody again', { monthly: { dataGB: 40 } }, 'dataGB', undefined, {}],
    [
      'as everybody again, with less than its own hotspot',
      { monthly: { dataGB: 40, hotspotGB: 20 } },
      'dataGB',
      undefined,
      { hotspotGB: 10 },
    ],
  ])('holds hotspot within data: %s', (_, before, field, value, monthly) => {
    expect(withGroupUse(need, group(before), field, value).monthly).toEqual(monthly);
  });

  it('says a requirement or a list itself, and then not', () => {
    const own = withGroupRequired(withGroupList(group(), 'trips', []), 'esim', false);
    expect(own).toEqual(group({ trips: [], require: { esim: false } }));
    expect(withGroupList(withGroupRequired(own, 'esim', undefined), 'trips', undefined)).toEqual(group());
  });
});

describe('whatever a household asks', () => {
  const household = validNeed.filter(({ groups }) => groups.length > 0);

  it('is valid after each act', () => {
    const acts: ((need: Need, place: number) => Need)[] = [
      addGroup,
      copyGroup,
      removeGroup,
      joinLines,
      (need, place) =>
        changeGroup(need, place, (one) => ({ ...one, lines: limitOfLines(need, one).max, name: 'Ann' })),
      (need, place) => changeGroup(need, place, (one) => withGroupUse(need, one, 'hotspotGB', 9)),
    ];
    fc.assert(
      fc.property(household, fc.constantFrom(...acts), fc.nat(), (need, act, number) => {
        const after = act(need, number % need.groups.length);
        expect(needFromParams(needToParams(after))).toEqual({ need: after, ignored: [] });
        for (const one of after.groups) expect(isWithin(one.lines, limitOfLines(after, one))).toBe(true);
      }),
    );
  });

  it('needs the same without what groups say as everybody has it', () => {
    fc.assert(
      fc.property(household, (need) => {
        const tidy = { ...need, groups: need.groups.map((one) => whatDiffers(need, one)) };
        expect(needsOfGroups(tidy)).toEqual(needsOfGroups(need));
        expect(summarizeNeed(tidy)).toEqual(summarizeNeed(need));
      }),
      { numRuns: 40 },
    );
  });

  it('needs the same whatever the need says that every group says itself', () => {
    fc.assert(
      fc.property(household, (need) => {
        const shared = { ...sharedNeed(need, need.groups), offers: need.offers };
        expect(needsOfGroups(shared)).toEqual(needsOfGroups(need));
      }),
      { numRuns: 40 },
    );
  });
});

it('a group says what differs, also where it is less, and what is as for everybody', () => {
  const need = makeNeed({
    monthly: { dataGB: 10, voiceMinutes: 200, internationalCalls: [{ country: 'CN', minutes: 60 }] },
    otherMonths: [{ months: 2, monthly: { dataGB: 30 } }],
    require: { esim: true, fiveG: true, networks: ['att'], idleDays: 30, eligibility: ['student'] },
  });
  const ann = group({
    monthly: { dataGB: 10, voiceMinutes: 0, internationalCalls: [] },
    otherMonths: [],
    require: { esim: false, volte: true, networks: [], idleDays: 0, eligibility: ['own-phone'] },
    offers: [offer],
  });
  expect(partsOfGroup(need, ann)).toEqual([
    { key: 'minutes', count: 0 },
    { key: 'noCallsAbroad' },
    { key: 'noOtherMonths' },
    { key: 'notAsked', flag: 'esim' },
    { key: 'volte' },
    { key: 'anyNetwork' },
    { key: 'idle', count: 0 },
    { key: 'eligibility', values: ['own-phone'] },
    { key: 'offer', offer },
  ]);
  expect(partsAsEverybody(need, ann)).toEqual([{ key: 'data', gigabytes: 10 }, { key: 'fiveG' }]);
});
