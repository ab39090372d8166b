/** How fast a household is placed: `npm run bench -- households`. */
import { householdWays } from '@/lib/cost/household/household';
import { linesOfGroups } from '@/lib/need/groups';
import { DEFAULT_NEED, type Need, type NeedGroup } from '@/lib/need/need';
import { PRESETS } from '@/lib/need/presets';
import { makeCatalog } from './made-catalog';
import { medianCpuMs } from './measure';
import { moveData, movePeriod } from './needs';
import { figure, printTable } from './print';
import { plansOf, readRealCatalog, readSettings } from './real-catalog';

const { everyday } = PRESETS;

/** Groups that differ in every way in which they can. */
const GROUPS: readonly Partial<NeedGroup>[] = [
  { lines: 2 },
  { monthly: { dataGB: 40, hotspotGB: 5 } },
  { lines: 2, monthly: { dataGB: 2, internationalCalls: [{ country: 'CN', minutes: 60 }] } },
  { monthly: { dataGB: 1, voiceMinutes: 30 }, require: { eligibility: ['own-phone', 'age-55-plus'] } },
  {
    lines: 3,
    trips: [{ country: 'MX', days: 7, dataGB: 1, voiceMinutes: 10, smsMessages: 5, smsReceived: 5 }],
  },
  { lines: 3, monthly: { dataGB: 4 }, otherMonths: [{ months: 2, monthly: { dataGB: 30 } }] },
];

const household = (count: number): Need => {
  const groups = GROUPS.slice(0, count).map(
    (said): NeedGroup => ({ name: '', lines: 1, monthly: {}, require: {}, offers: [], ...said }),
  );
  return {
    ...DEFAULT_NEED,
    monthly: everyday.monthly,
    autopay: 'bank',
    state: 'IL',
    groups,
    lines: linesOfGroups(groups),
  };
};

/** Groups, and milliseconds on one core on the real catalog. */
const AIMS: readonly [groups: number, ms: number][] = [
  [4, 30],
  [6, 150],
];

const SETTINGS = readSettings();

function benchHouseholds(): void {
  const files = readRealCatalog();
  const rows: string[][] = [];
  for (const [label, size] of [
    ['real', 0],
    ['made', 1000],
  ] as const) {
    const catalog = size === 0 ? files : makeCatalog(files, size);
    const plans = plansOf(catalog);
    const carriers = catalog.map(({ carrier }) => carrier);
    for (const [count, aim] of AIMS) {
      const need = household(count);
      const place = (asked: Need, includeMayMeet = false) =>
        householdWays({ plans, carriers }, asked, SETTINGS, { includeMayMeet });
      const data = medianCpuMs(31, 5, (run) => place(moveData(need, run)));
      const period = medianCpuMs(31, 5, (run) => place(movePeriod(need, run)));
      const mayMeet = medianCpuMs(31, 5, (run) => place(moveData(need, run), true));
      const slowest = Math.max(data, period, mayMeet);
      const verdict = size > 0 ? '' : `${slowest < aim ? 'met' : 'missed'} (< ${aim} ms)`;
      rows.push([
        `${label}, ${plans.length}`,
        `${count} of ${need.lines}`,
        ...[data, period, mayMeet].map(figure),
        verdict,
      ]);
    }
  }
  const header = ['plans', 'groups, lines', 'data moved ms', 'period moved ms', 'may meet ms', 'aim'];
  printTable(
    'Households: the cheapest accounts of each carrier and of all (processor time, medians)',
    header,
    rows,
  );
}

benchHouseholds();
