/** The layouts that plan data come in. */
import { ATT_COLUMNS, readAtt } from './att';
import { BITAG_COLUMNS, readBitag } from './bitag';
import { CAMEL_CASE_COLUMNS, isNumberedFee, readCamelCase } from './camel-case';
import { FCC_COLUMNS, readFcc } from './fcc';
import { columnKey, type LabelReading, RowCells } from './label';
import { readTMobile, T_MOBILE_COLUMNS } from './t-mobile';

/** Layouts of rows and columns. */
export const LABEL_LAYOUTS = ['fcc', 'att', 't-mobile', 'bitag', 'camel-case'] as const;
export type LabelLayout = (typeof LABEL_LAYOUTS)[number];

/** Every layout that an import can be told to read. */
export const LAYOUTS = ['tariff', ...LABEL_LAYOUTS] as const;
export type Layout = (typeof LAYOUTS)[number];

interface LayoutRules {
  columns: readonly string[];
  /** Without these a file is not of that layout. */
  needed: readonly string[];
  knows?: (header: string) => boolean;
  read: (row: number, cells: ReadonlyMap<string, string>) => LabelReading;
  /** Where the carrier publishes the file; null where several use the layout. */
  source: string | null;
}

/** The rules of each layout. */
export const LAYOUT_RULES: Record<LabelLayout, LayoutRules> = {
  fcc: {
    columns: FCC_COLUMNS,
    needed: ['unique_plan_id', 'service_plan_name', 'monthly_price'],
    read: (row, cells) => readFcc(new RowCells(row, cells)),
    source: null,
  },
  att: {
    columns: ATT_COLUMNS,
    needed: ['FCCPlanId', 'planName', 'priceAmount', 'introductoryRateValue'],
    read: (row, cells) => readAtt(new RowCells(row, cells)),
    source: 'https://www.att.com/scmsassets/nutritionlabels/csv/csvfile/BBFMachineReadable.csv',
  },
  't-mobile': {
    columns: T_MOBILE_COLUMNS,
    needed: ['UniquePlanIdentifier', 'planName', 'monthlyPrice'],
    read: (row, cells) => readTMobile(new RowCells(row, cells)),
    source: 'https://www.t-mobile.com/content/dam/digx/broadband-labels/broadbandFactsLabels.xlsx',
  },
  bitag: {
    columns: BITAG_COLUMNS,
    needed: ['unique_plan_identifier', 'service_plan_name', 'price_recurring'],
    read: (row, cells) => readBitag(new RowCells(row, cells)),
    source: null,
  },
  'camel-case': {
    columns: CAMEL_CASE_COLUMNS,
    needed: ['UniquePlanID', 'ServicePlanName', 'MonthlyPrice'],
    knows: isNumberedFee,
    read: readCamelCase,
    source: null,
  },
};

/** Whether the layout has that column. */
export function hasColumn(layout: LabelLayout, header: string): boolean {
  const { columns, knows } = LAYOUT_RULES[layout];
  return columns.some((column) => columnKey(column) === columnKey(header)) || knows?.(header) === true;
}
