import { describe, expect, test } from 'vitest';
import { needsOfGroups } from '@/lib/need/groups';
import { DEFAULT_NEED } from '@/lib/need/need';
import { parseNeed } from '@/lib/need/schema';
import { needFromParams, needQuery } from '@/lib/need/url';

const read = (input: object) => {
  const parsed = parseNeed(input);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return parsed.need;
};

const faults = (input: object) => {
  const parsed = parseNeed(input);
  return parsed.ok ? [] : parsed.faults.map(({ path, code }) => [path, code]);
};

const two = (first: object, second: object = {}) => ({ groups: [first, second] });

describe('the groups of a household', () => {
  test('are as the need where they say nothing, field by field', () => {
    const need = read({
      monthly: { dataGB: 8, voiceMinutes: 100 },
      otherMonths: [{ months: 2, monthly: { dataGB: 30 } }],
      trips: [{ country: 'MX', days: 7, dataGB: 1 }],
      require: { esim: true, networks: ['att'] },
      groups: [
        { lines: 3 },
        { monthly: { dataGB: 1 }, otherMonths: [], trips: [], require: { networks: [] } },
      ],
    });
    expect(need.lines).toBe(4);
    const [first, second] = needsOfGroups(need);
    expect(first).toEqual({ ...need, lines: 3, groups: [] });
    expect(second).toEqual({
      ...need,
      lines: 1,
      monthly: { ...need.monthly, dataGB: 1 },
      otherMonths: [],
      trips: [],
      require: { ...need.require, networks: [] },
      groups: [],
    });
  });

  test('have offers of their own alone', () => {
    const offer = {
      carrier: 'mint',
      plan: null,
      perMonth: '-5.00',
      months: 3,
      oneTime: '0.00',
      name: 'Mine',
    };
    const need = read({ offers: [offer], ...two({ offers: [{ ...offer, name: 'Hers' }] }) });
    expect(needsOfGroups(need).map(({ offers }) => offers.map(({ name }) => name))).toEqual([['Hers'], []]);
  });

  test('a need without groups is the only one', () => {
    expect(needsOfGroups(DEFAULT_NEED)).toEqual([DEFAULT_NEED]);
  });

  test.each<[label: string, input: object, expected: [path: string, code: string][]]>([
    ['one group', { groups: [{}] }, [['groups', 'out-of-range']]],
    ['seven groups', { groups: Array.from({ length: 7 }, () => ({})) }, [['groups', 'out-of-range']]],
    ['thirteen lines', two({ lines: 7 }, { lines: 6 }), [['groups', 'out-of-range']]],
    ['a group without lines', two({ lines: 0 }), [['groups[0].lines', 'out-of-range']]],
    ['a stay', { horizonDays: 30, ...two({}) }, [['groups', 'out-of-range']]],
    [
      'other months that leave no usual one',
      two({ otherMonths: [{ months: 12, monthly: {} }] }),
      [['groups[0].otherMonths', 'out-of-range']],
    ],
    ['a field that groups have not', two({ state: 'IL' }), [['groups[0].state', 'unknown-field']]],
    ['half a character in a name', two({ name: '\ud83d' }), [['groups[0].name', 'malformed']]],
    ['a wrong amount', two({ monthly: { dataGB: -1 } }), [['groups[0].monthly.dataGB', 'out-of-range']]],
  ])('%s is a fault', (_, input, expected) => {
    expect(faults(input)).toEqual(expected);
  });

  test('a link keeps what a group says apart from what the need says', () => {
    const need = read({
      monthly: { dataGB: 8 },
      ...two({ name: 'Ann', monthly: { dataGB: 40 } }, { lines: 3 }),
    });
    const query = needQuery(need);
    expect(query).toBe('gb=8&group=1;gb:40;name:Ann&group=3');
    expect(needFromParams(new URLSearchParams(query))).toEqual({ need, ignored: [] });
  });
});
