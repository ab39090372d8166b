import { parse } from 'csv-parse/sync';
import { describe, expect, test, vi } from 'vitest';
import { ChartTable } from '@/components/charts/frame/chart-table';
import { formatUsd } from '@/components/ui';
import { reasonFor } from '@/lib/cost/reason';
import { centsToDecimal } from '@/lib/money';
import { DEFAULT_NEED } from '@/lib/need/need';
import type { ChartRow } from '@/lib/series/bars';
import { type ChartData, chartCsv } from '@/lib/series/chart-data';
import { planMap } from '@/lib/series/map';
import { madeRow } from '@/tests/series/made-rows';
import { NEEDS, realRows } from '@/tests/series/real-rows';
import { REAL } from '@/tests/support/real-catalog-view';
import { withoutLicense } from '@/tests/support/without-license';
import { PANELS } from './panels';
import { cellsOf, LOCALES, MESSAGES, render, type TestLocale } from './render';

const exported = vi.hoisted(() => ({ data: null as ChartData | null }));

vi.mock('@/components/charts/frame/chart-menu', () => ({
  ChartMenu: ({ data }: { data: ChartData }) => {
    exported.data = data;
    return null;
  },
}));
// The map is computed in a worker after the first render.
vi.mock('@/components/charts/map/use-plan-map', () => ({
  usePlanMap: (catalog: typeof REAL, query: Parameters<typeof planMap>[1]) => ({
    query,
    map: planMap(catalog.plans, query, catalog.settings),
  }),
}));

const NEED = Object.values(NEEDS)[1] ?? DEFAULT_NEED;
const ROWS = realRows(NEED);

interface Drawn {
  html: string;
  data: ChartData;
}

/** A panel as a table, with the data that its export menu gets. */
function draw(locale: TestLocale, kind: string, rows: readonly ChartRow[]): Drawn {
  exported.data = null;
  const panel = PANELS[kind]?.({
    rows,
    need: NEED,
    catalog: REAL,
    measure: 'allIn',
    selectedId: null,
    onSelect: () => {},
    picked: [],
    onNeed: () => {},
    tableState: [true, () => {}],
  });
  const html = panel ? render(locale, panel) : '';
  if (!exported.data) throw new Error(`The panel "${kind}" exports nothing.`);
  return { html, data: exported.data };
}

const cache = new Map<string, Drawn>();

/** A panel of the real rows, drawn once. */
function drawn(locale: TestLocale, kind: string): Drawn {
  const key = `${locale} ${kind}`;
  const result = cache.get(key) ?? draw(locale, kind, ROWS);
  cache.set(key, result);
  return result;
}

/** A figure of the data as its CSV cell. */
const csvText = (type: string, value: unknown): string => {
  if (value === null || value === undefined) return '';
  return type === 'money' ? centsToDecimal(value as number) : String(value);
};

describe.each(LOCALES)('table and CSV are made from one chart data, %s', (locale) => {
  test.each(Object.keys(PANELS))('%s: CSV', (kind) => {
    const { data } = drawn(locale, kind);
    const columns = data.columns.flatMap((column, index) => (column.tableOnly ? [] : [{ column, index }]));
    expect(data.file).toMatch(/^plansight-[a-z\d-]+$/);
    expect(data.rows.length).toBeGreaterThan(1);
    expect(parse(withoutLicense(chartCsv(data)))).toEqual([
      columns.map(({ column }) => column.label),
      ...data.rows.map(({ values }) =>
        columns.map(({ column, index }) => csvText(column.type, values[index])),
      ),
    ]);
  });

  test.each(Object.keys(PANELS))('%s: the table holds the dollars of the data', (kind) => {
    const { data } = drawn(locale, kind);
    const [head = [], ...body] = cellsOf(
      render(locale, <ChartTable caption="" data={{ ...data, rows: data.rows.slice(0, 40) }} />),
    );
    expect(head).toEqual(data.columns.map(({ label }) => label));
    expect(body).toHaveLength(Math.min(data.rows.length, 40));
    for (const [row, cells] of body.entries())
      for (const [index, { type, missing }] of data.columns.entries()) {
        const value = data.rows[row]?.values[index] ?? null;
        if (type === 'money')
          expect(cells[index]).toBe(typeof value === 'number' ? formatUsd(value, locale) : (missing ?? ''));
        if (type === 'text') expect(cells[index]).toBe(value ?? missing ?? '');
      }
  });

  test.each(['bars', 'scatter', 'time', 'usage', 'price axis'])(
    '%s: what the panel shows as a table is what it exports',
    (kind) => {
      const { html, data } = drawn(locale, kind);
      const selection = { selectedId: null, onSelect: () => {} };
      const hasPlans = !['time', 'usage'].includes(kind);
      const table = <ChartTable caption="" data={data} selection={hasPlans ? selection : undefined} />;
      expect(cellsOf(html)).toEqual(cellsOf(render(locale, table)));
    },
  );

  test('map: the grid of the table holds exported cells', () => {
    const { html, data } = drawn(locale, 'map');
    const texts = new Set(
      data.rows.map(({ values: [, , plan, total] }) =>
        plan === null
          ? MESSAGES[locale].charts.usage.noPlan
          : MESSAGES[locale].charts.map.price
              .replace('{plan}', String(plan))
              .replace('{total}', formatUsd(Number(total), locale)),
      ),
    );
    const [head = [], ...body] = cellsOf(html);
    expect([head.length, body.length]).toEqual([9, 12]);
    for (const [, ...cells] of body) for (const cell of cells) expect(texts).toContain(cell);
  });

  test.each(Object.entries(NEEDS))('bars: the totals of the rows, to the cent: %s', (_, need) => {
    const rows = realRows(need);
    const [, ...body] = cellsOf(draw(locale, 'bars', rows).html);
    expect(body.map((cells) => cells[1])).toEqual(
      rows.slice(0, body.length).map(({ quote }) => formatUsd(quote.totalCents, locale)),
    );
  });

  test.each(['bars', 'scatter', 'price axis'])('%s: says of each plan whether it meets the need', (kind) => {
    const rows = [
      madeRow({ id: 'sure', items: { payment: [300] } }),
      madeRow({ id: 'open', items: { payment: [400] }, asks: [{ ...reasonFor('voice'), open: true }] }),
    ];
    const { html, data } = draw(locale, kind, rows);
    const { charts, verdict, reasons } = MESSAGES[locale];
    const words = [
      [charts.certainty.verdict, charts.certainty.totalIs, charts.certainty.asks],
      [verdict.meets, charts.certainty.exact, ''],
      [verdict.mayMeet, charts.certainty.least, reasons.ask.voice],
    ];
    expect(cellsOf(html).map((cells) => cells.slice(-3))).toEqual(words);
    expect(parse(withoutLicense(chartCsv(data))).map((cells) => cells.slice(-3))).toEqual(words);
  });

  test('scatter: says what is unlimited, not offered and not stated in words', () => {
    const rows = [
      madeRow({ id: 'a', gb: 'unlimited', items: { payment: [100] } }),
      madeRow({ id: 'b', gb: 0, items: { payment: [200] } }),
      madeRow({ id: 'c', gb: null, items: { payment: [300] }, networks: [] }),
      madeRow({ id: 'd', gb: 8, items: { payment: [400] } }),
    ];
    const { html, data } = draw(locale, 'scatter', rows);
    const { facts, charts } = MESSAGES[locale];
    const [, ...body] = cellsOf(html);
    expect(body.map((cells) => cells[3])).toEqual([
      facts.unlimited,
      facts.notOffered,
      facts.notStated,
      '8 GB',
    ]);
    expect(body[2]?.[4]).toBe(charts.networks.notStated);
    expect(parse(withoutLicense(chartCsv(data))).map((cells) => cells.slice(3))).toEqual([
      [charts.highSpeed, charts.network],
      ['unlimited', charts.networks.att],
      ['0', charts.networks.att],
      ['', ''],
      ['8', charts.networks.att],
    ]);
  });
});
