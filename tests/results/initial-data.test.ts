import { describe, expect, test } from 'vitest';
import { PRESETS } from '@/lib/need/presets';
import { countsOnly, INITIAL_ROWS, type InitialData, initialDataOf } from '@/lib/results/initial-data';
import { priceCatalog } from '@/lib/results/price-catalog';
import { buildViewModel, firstPage } from '@/lib/results/view-model';
import { COLUMN_KEYS, type ColumnKey } from '@/lib/table/columns';
import { tableCsv } from '@/lib/table/table-csv';
import { DEFAULT_VIEW, type View } from '@/lib/table/view-params';
import { makeCatalog } from '@/tests/support/make-catalog';
import { REAL } from '@/tests/support/real-catalog-view';
import { withoutLicense } from '@/tests/support/without-license';

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

describe.each(VIEWS)('the first page: %s', (_, view) => {
  const priced = priceCatalog(REAL, need);
  const whole = buildViewModel(priced, view);
  const first = firstPage(whole, view);

  test('has the first rows of the whole list, the same objects, so that they are not drawn anew', () => {
    const most = view.all ? whole.rows.length : INITIAL_ROWS;
    expect(first.rows.length).toBe(Math.min(most, whole.rows.length));
    for (const [index, row] of first.rows.entries()) expect(row).toBe(whole.rows[index]);
    expect(first.quoted).toBeNull();
  });

  test('and the same picks, counts, facets and ticked plans', () => {
    expect(first.highlights).toBe(whole.highlights);
    expect(first.counts).toBe(whole.counts);
    expect(first.rowCount).toBe(whole.rowCount);
    expect(first.facets).toEqual(whole.facets);
    expect(first.ineligible).toEqual(whole.ineligible);
    expect(first.selected.map(({ id }) => id)).toEqual(view.picked);
  });

  test('what its scripts are sent says how many plans there are, and holds none', () => {
    const sent: InitialData = JSON.parse(JSON.stringify(initialDataOf(REAL, whole)));
    expect(countsOnly(sent)).toMatchObject({ counts: whole.counts, checked: whole.checked, rows: [] });
    expect(JSON.stringify(sent)).not.toContain('mint-unlimited');
  });
});

describe('the table as a sheet', () => {
  const names = Object.fromEntries(COLUMN_KEYS.map((key) => [key, key])) as Record<ColumnKey, string>;
  const rowsOf = (name: string) =>
    priceCatalog(makeCatalog([{ id: 'a', name, networks: [], sim: { esim: null } }]), need).rows;

  test('holds the columns that are seen; amounts are exact, not stated is empty', () => {
    const csv = withoutLicense(
      tableCsv(rowsOf('Plain'), ['plan', 'total', 'network', 'esim', 'data'], need, names),
    );
    expect(csv).toBe(
      'id,carrier,verdict,total_is,asks,plan,total,network,esim,data\r\n' +
        'a,example Mobile,meets,exact,,Plain,360.00,,,unlimited\r\n',
    );
  });

  test.each(['=1+1', '+1', '-1', '@x'])('a name that a spreadsheet would run is guarded: %s', (name) => {
    expect(withoutLicense(tableCsv(rowsOf(name), ['plan'], need, names))).toContain(`"'${name}"`);
  });
});
