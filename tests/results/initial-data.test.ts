import { describe, expect, test } from 'vitest';
import { PRESETS } from '@/lib/need/presets';
import { INITIAL_ROWS, initialViewModel } from '@/lib/results/initial-data';
import { priceCatalog } from '@/lib/results/price-catalog';
import { buildInitialData, buildViewModel } from '@/lib/results/view-model';
import { COLUMN_KEYS, type ColumnKey } from '@/lib/table/columns';
import { tableCsv } from '@/lib/table/table-csv';
import { DEFAULT_VIEW, type View } from '@/lib/table/view-params';
import { makeCatalog } from '@/tests/support/make-catalog';
import { REAL } from '@/tests/support/real-catalog-view';

const need = PRESETS.everyday;
const VIEWS: [string, View][] = [
  ['the first view', DEFAULT_VIEW],
  ['sorted by data', { ...DEFAULT_VIEW, sort: { column: 'data', direction: 'desc' } }],
  [
    'a search, a facet and ticked plans',
    {
      ...DEFAULT_VIEW,
      query: 'unlimited',
      facets: { ...DEFAULT_VIEW.facets, network: ['verizon'] },
      picked: ['tello-2gb', 'mint-unlimited'],
      unmet: true,
    },
  ],
  ['every row', { ...DEFAULT_VIEW, all: true }],
];

describe.each(VIEWS)('what the server sends: %s', (_, view) => {
  const priced = priceCatalog(REAL, need);
  const whole = buildViewModel(priced, view);
  const sent = JSON.parse(JSON.stringify(buildInitialData(priced, view)));
  const screen = initialViewModel(sent, view);

  test('the browser shows the same first rows of it, to the cent', () => {
    const figures = (rows: typeof whole.rows) =>
      rows.map(({ plan, quote }) => [
        plan.id,
        quote.totalCents,
        quote.monthlyCents,
        quote.dueAtStartCents,
        quote.items,
      ]);
    const most = view.all ? whole.rows.length : INITIAL_ROWS;
    expect(figures(screen.rows)).toEqual(figures(whole.rows.slice(0, most)));
  });

  test('and the same picks, counts, facets and ticked plans', () => {
    expect(screen.highlights.map(({ kind, row, moreCents }) => [kind, row.plan.id, moreCents])).toEqual(
      whole.highlights.map(({ kind, row, moreCents }) => [kind, row.plan.id, moreCents]),
    );
    expect(screen.counts).toEqual(whole.counts);
    expect(screen.rowCount).toBe(whole.rowCount);
    expect(screen.facets).toEqual(whole.facets);
    expect(screen.ineligible).toEqual(whole.ineligible);
    expect(screen.selected.map(({ id }) => id)).toEqual(view.picked);
  });
});

describe('the table as a sheet', () => {
  const names = Object.fromEntries(COLUMN_KEYS.map((key) => [key, key])) as Record<ColumnKey, string>;
  const rowsOf = (name: string) =>
    priceCatalog(makeCatalog([{ id: 'a', name, networks: [], sim: { esim: null } }]), need).rows;

  test('holds the columns that are seen; amounts are exact, not stated is empty', () => {
    const csv = tableCsv(rowsOf('Plain'), ['plan', 'total', 'network', 'esim', 'data'], need, names);
    expect(csv).toBe(
      'id,carrier,verdict,total_is,asks,plan,total,network,esim,data\r\n' +
        'a,example Mobile,meets,exact,,Plain,360.00,,,unlimited\r\n',
    );
  });

  test.each(['=1+1', '+1', '-1', '@x'])('a name that a spreadsheet would run is guarded: %s', (name) => {
    expect(tableCsv(rowsOf(name), ['plan'], need, names)).toContain(`"'${name}"`);
  });
});
