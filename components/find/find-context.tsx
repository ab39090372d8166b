'use client';

import { createContext, type ReactNode, use, useDeferredValue, useMemo, useSyncExternalStore } from 'react';
import { useAfterPaint } from '@/components/ui';
import type { TaxTable } from '@/lib/catalog/catalog';
import type { Need } from '@/lib/need/need';
import type { CarrierDocument } from '@/lib/plan/plan';
import type { ViewModel } from '@/lib/results/initial-data';
import type { FindState, FindStore, Question } from './store';

export interface FindContextValue {
  store: FindStore;
  /** The day on which the page was made, `YYYY-MM-DD`. */
  today: string;
  carriers: CarrierDocument[];
  taxes: TaxTable;
  /** Plans checked longer ago are left out of the ranking; null = none is. */
  leaveOutAfterDays: number | null;
  /** The age of plans checked longer ago is marked. */
  warnAfterDays: number;
}

interface Shown {
  /** What the screen is priced for: the form's need, at most some frames later. */
  question: Question;
  screen: ViewModel;
}

const FindContext = createContext<FindContextValue | null>(null);
/** What the list shows; and the rest of the page, which may follow it by a frame. */
const ListContext = createContext<Shown | null>(null);
const ShownContext = createContext<Shown | null>(null);

/**
 * Gives the page its store. While the need is being dragged, the screen is drawn between the frames of the form, so
 * that neither waits for the other. A change of the view is drawn at once in the list, and then round it: what a
 * keystroke must show is the table.
 */
export function FindProvider({ value, children }: { value: FindContextValue; children: ReactNode }) {
  const { store } = value;
  const state = useSyncExternalStore(store.subscribe, store.get, store.get);
  const { need, range } = state;
  const question = useDeferredValue(useMemo(() => ({ need, range }), [need, range]));
  const screen = store.screen(question);
  const listed = useMemo(() => ({ question, screen }), [question, screen]);
  const painted = useAfterPaint(listed);
  // Figures of two needs never stand side by side: only a change of the view is drawn in two steps.
  const shown = painted.question === question ? painted : listed;
  return (
    <FindContext value={value}>
      <ListContext value={listed}>
        <ShownContext value={shown}>{children}</ShownContext>
      </ListContext>
    </FindContext>
  );
}

export function useFind(): FindContextValue {
  const value = use(FindContext);
  if (!value) throw new Error('useFind is called outside of the find page.');
  return value;
}

function useShown(): Shown {
  const shown = use(ShownContext);
  if (!shown) throw new Error('useShown is called outside of the find page.');
  return shown;
}

/** A part of the state; the component renders again only when that part is another. */
export function useFindState<Part>(select: (state: FindState) => Part): Part {
  const { store } = useFind();
  const read = () => select(store.get());
  return useSyncExternalStore(store.subscribe, read, read);
}

/** The need that the screen is priced for. */
export const usePriced = (): Need => useShown().question.need;

/** A part of the screen (rows, picks, counts …). */
export function useScreen<Part>(select: (screen: ViewModel) => Part): Part {
  return select(useShown().screen);
}

/** A part of the screen as the list shows it: at once, where `useScreen` may follow by a frame. */
export function useListed<Part>(select: (screen: ViewModel) => Part): Part {
  const listed = use(ListContext);
  if (!listed) throw new Error('useListed is called outside of the find page.');
  return select(listed.screen);
}
