/** A plan in the grid, as the server reads it and the browser shows it. */
import type { DraftStatus } from '@/lib/admin/draft';
import type { SaveStamp } from '@/lib/admin/save-state';

export interface GridRow {
  id: string;
  name: string;
  carrierId: string;
  /** The state to save upon. */
  stamp: SaveStamp;
  /** The open draft, whose values the row shows. */
  draft: { id: string; status: DraftStatus } | null;
  /** In the order of the columns; undefined where the plan has no such value. */
  values: unknown[];
  /** Places of columns whose value is as the carrier says. */
  inherited: number[];
}
