'use client';

import { type ColumnKey, shownColumns } from '@/lib/table/columns';
import { useFindState } from './providers';

/** The columns of the list: those that were chosen, else those that the priced need asks for. */
export const useShownColumns = (): readonly ColumnKey[] =>
  useFindState(({ view, immediate }) => shownColumns(view.columns, immediate.need));
