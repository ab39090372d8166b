/** A household on the real catalog: parents who call China, one who uses much data, one as all. */
import { linesOfGroups } from '@/lib/need/groups';
import { DEFAULT_NEED, type Need, type NeedGroup } from '@/lib/need/need';
import { householdRows } from '@/lib/results/household-rows';
import { householdOf } from '@/lib/results/households';
import { REAL } from '../support/real-catalog-view';

const group = (said: Partial<NeedGroup>): NeedGroup => ({
  name: '',
  lines: 1,
  monthly: {},
  require: {},
  offers: [],
  ...said,
});

const GROUPS = [
  group({
    name: 'Parents',
    lines: 2,
    monthly: { dataGB: 3, internationalCalls: [{ country: 'CN', minutes: 60 }] },
  }),
  group({ name: '=Ben', monthly: { dataGB: 60 } }),
  group({}),
];

export const FAMILY: Need = {
  ...DEFAULT_NEED,
  state: 'IL',
  lines: linesOfGroups(GROUPS),
  monthly: { ...DEFAULT_NEED.monthly, voiceMinutes: 200, smsMessages: 100, dataGB: 5 },
  groups: GROUPS,
};

export const FAMILY_WAYS = householdOf(REAL, FAMILY, null);
export const FAMILY_ROWS = householdRows(REAL, FAMILY, FAMILY_WAYS);
