'use client';

import { createContext, use, useSyncExternalStore } from 'react';
import type { CarrierDocument } from '@/lib/plan/plan';
import type { TaxTable } from '@/lib/view/catalog';
import type { Screen } from '@/lib/view/first';
import type { FindState, FindStore } from './store';

export interface FindContextValue {
  store: FindStore;
  /** The day on which the page was made, `YYYY-MM-DD`. */
  today: string;
  carriers: CarrierDocument[];
  taxes: TaxTable;
}

const FindContext = createContext<FindContextValue | null>(null);

export const FindProvider = FindContext;

export function useFind(): FindContextValue {
  const value = use(FindContext);
  if (!value) throw new Error('useFind is called outside of the find page.');
  return value;
}

/** A part of the state; the component renders again only when that part is another. */
export function useFindState<Part>(select: (state: FindState) => Part): Part {
  const { store } = useFind();
  const read = () => select(store.get());
  return useSyncExternalStore(store.subscribe, read, read);
}

/** A part of the screen (rows, picks, counts …), likewise. */
export function useScreen<Part>(select: (screen: Screen) => Part): Part {
  const { store } = useFind();
  const read = () => select(store.screen());
  return useSyncExternalStore(store.subscribe, read, read);
}
