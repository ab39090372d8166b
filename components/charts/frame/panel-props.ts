import type { Dispatch, ReactNode, SetStateAction } from 'react';
import type { CatalogView } from '@/lib/catalog/catalog';
import type { Need } from '@/lib/need/need';
import type { PriceBasis } from '@/lib/results/query';
import type { ChartRow } from '@/lib/series/bars';
import type { ChartKind } from '@/lib/table/view-params';

export interface Selection {
  /** The plan selected in chart or table; null = none. */
  selectedId: string | null;
  onSelect: (id: string | null) => void;
}

export interface ChartPanelsProps extends Selection, Pick<FrameProps, 'needWords'> {
  /** The plans that meet the need, in the table's order; the same array as long as nothing changes. */
  rows: readonly ChartRow[];
  /** The plans that may meet it, in the order of their own list; the same array as long as nothing changes. */
  mayMeet?: readonly ChartRow[];
  need: Need;
  /** Every plan, for charts that price the need with other amounts. */
  catalog: CatalogView;
  /** What the totals of `rows` hold. */
  measure: PriceBasis;
  /** Ids of ticked plans. */
  picked: readonly string[];
  /** Another amount was chosen in a chart. */
  onNeed: (need: Need) => void;
  kind: ChartKind;
}

/** What every panel hands on to `ChartPanel`. */
export interface FrameProps {
  controls?: ReactNode;
  /** Whether the data table is drawn instead of the chart, where that outlives the panel. */
  tableState?: readonly [boolean, Dispatch<SetStateAction<boolean>>];
  /** What the figures are priced for, in words: a picture that is taken along says it. */
  needWords?: string;
}

/** `rows` of a panel are the plans that meet the need, and after them those that may; a row's quote tells them apart. */
export interface PanelProps extends Omit<ChartPanelsProps, 'mayMeet' | 'kind'>, FrameProps {}

/** Panels that draw the rows alone. */
export type RowPanelProps = Omit<PanelProps, 'catalog' | 'measure' | 'onNeed'>;

/** Title, sentence and notes of a chart, made from its data. */
export interface ChartMessages {
  title: string;
  sentence: string;
  /** What the drawing leaves out or bends, and what it cannot hold. */
  notes: string[];
}

/** Ids of the elements that name and describe a chart. */
export interface LabelIds {
  title: string;
  sentence: string;
}
