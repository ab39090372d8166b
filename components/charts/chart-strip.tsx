'use client';

import { memo, type ReactNode, useState } from 'react';
import type { Need } from '@/lib/need/need';
import type { ChartRow } from '@/lib/view/bars';
import { BarsStrip } from './bars-strip';
import { type DrawnKind, KindSwitch } from './kind-switch';
import { ScatterStrip } from './scatter-strip';

export interface ChartStripProps {
  /** The plans that meet the need, in the table's order; the same array as long as nothing changes. */
  rows: readonly ChartRow[];
  need: Need;
  locale: string;
  /** The plan selected in chart or table; null = none. */
  selectedId: string | null;
  onSelect: (id: string | null) => void;
  kind: DrawnKind;
  onKind: (kind: DrawnKind) => void;
}

/** What each chart of the strip is told. */
export interface ChartProps extends Omit<ChartStripProps, 'kind' | 'onKind'> {
  controls: ReactNode;
  table: boolean;
  onTable: (table: boolean) => void;
}

/** The charts over the table, drawn from the table's own rows. Load it lazily: it brings the chart library. */
export default memo(function ChartStrip({ kind, onKind, ...rest }: ChartStripProps) {
  const [table, setTable] = useState(false);
  const props: ChartProps = {
    ...rest,
    controls: <KindSwitch kind={kind} onKind={onKind} />,
    table,
    onTable: setTable,
  };
  return kind === 'bars' ? <BarsStrip {...props} /> : <ScatterStrip {...props} />;
});
