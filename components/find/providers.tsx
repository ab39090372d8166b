'use client';

import { createContext, use } from 'react';
import { useStore } from 'zustand';
import type { CatalogView } from '@/lib/catalog/catalog';
import type { Need } from '@/lib/need/need';
import type { InitialData, ViewModel } from '@/lib/results/initial-data';
import type { KnownIds } from './address';
import type { FindState, FindStore, Question } from './store';

export interface FindContextValue {
  store: FindStore;
  /** What the server rendered the page for. */
  start: Question;
  /** The day on which the page was rendered, `YYYY-MM-DD`. */
  today: string;
  known: KnownIds;
  carriers: InitialData['carriers'];
  /** Plans checked longer ago are left out of the ranking, and marked where they are shown; null = none is. */
  leaveOutAfterDays: number | null;
  /** What the server draws the page from; null in the browser, where the catalog comes later. */
  drawnFrom: CatalogView | null;
}

const FindContext = createContext<FindContextValue | null>(null);

/** Never another value: all that changes is in the store. */
export const FindProvider = FindContext;

export function useFind(): FindContextValue {
  const value = use(FindContext);
  if (!value) throw new Error('useFind is called outside of the find page.');
  return value;
}

/** A part of the state; the component renders again only when that part is another. */
export function useFindState<Part>(select: (state: FindState) => Part): Part {
  return useStore(useFind().store, select);
}

/** A part of the view model as the list draws it. */
export const useImmediate = <Part,>(select: (model: ViewModel) => Part): Part =>
  useFindState(({ immediate }) => select(immediate.viewModel));

/** A part of the view model as the rest of the page draws it, after the list. */
export const useDeferred = <Part,>(select: (model: ViewModel) => Part): Part =>
  useFindState(({ deferred }) => select(deferred.viewModel));

/** The need that the list is priced for. */
export const useImmediateNeed = (): Need => useFindState(({ immediate }) => immediate.need);

/** The need that the rest of the page is priced for. */
export const useDeferredNeed = (): Need => useFindState(({ deferred }) => deferred.need);

/** The catalog, from which a household and two SIMs are priced; null where it has not come. */
export function useCatalog(): CatalogView | null {
  const { drawnFrom } = useFind();
  const fetched = useFindState(({ catalog }) => catalog);
  return drawnFrom ?? fetched;
}

/** Waits, as a component that is shown later, for the rows that the server drew; without the catalog it stays as it is. */
export function useListRows(): void {
  const { store } = useFind();
  if (store.listIsHere && store.getState().catalog === null) use(store.listIsHere);
}
