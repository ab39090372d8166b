/** The state of the find page: what was asked (mirrored in the address), the catalog, and what is drawn of them. */
import { subscribeWithSelector } from 'zustand/middleware';
import { createStore } from 'zustand/vanilla';
import type { CatalogView } from '@/lib/catalog/catalog';
import type { Need } from '@/lib/need/need';
import type { SectionId } from '@/lib/need/sentence';
import { EXACT_USE, fitRange, type UsageRange } from '@/lib/need/usage-range';
import { countsOnly, type InitialData, type ViewModel } from '@/lib/results/initial-data';
import { chosenColumns } from '@/lib/table/columns';
import type { View } from '@/lib/table/view-params';
import { createSnapshots, type Engine, type Snapshot } from './snapshots';
import { afterPaint, createUpdater, type Timing } from './updater';

/** What the address says. */
export interface Question {
  need: Need;
  /** Usage that is not exact, around the need's own. */
  range: UsageRange;
  view: View;
}

/** Where somebody wants to be in the long form; each wish is another object. */
export interface FormTarget {
  section: SectionId;
  /** The name of a field in it. */
  field?: string;
}

export interface FindState extends Question {
  /** Null while the long form is folded. */
  asking: FormTarget | null;
  /** Null until the whole catalog is here. */
  catalog: CatalogView | null;
  /** The catalog could not be fetched: each change is then answered by the server. */
  offline: boolean;
  /** How many changes are a step of the history, to which the reader can go back. */
  steps: number;
  /** What the list draws. */
  immediate: Snapshot;
  /** What the rest of the page draws: it follows when the list is painted. */
  deferred: Snapshot;
}

export interface FindStart extends Question {
  initial: InitialData;
  /** The day on which the page was rendered, `YYYY-MM-DD`. */
  today: string;
  /** The first rows, with which the server draws; null in the browser, where they come with the catalog. */
  drawn: ViewModel | null;
}

const BROWSER: Timing = { now: () => performance.now(), afterPaint };

/**
 * The store of one page and its actions. Its initial state is what the server rendered. In the browser it has no rows
 * until the catalog is here; the list is hydrated only then, with the rows that the server drew.
 */
export function createFindStore(
  { initial, today, drawn, need, range, view }: FindStart,
  timing: Timing = BROWSER,
) {
  const first: Snapshot = { need, range, viewModel: drawn ?? countsOnly(initial) };
  const { snapshotOf, resultsOf } = createSnapshots(first.viewModel, today);
  let engine: Engine | null = null;
  let listComes = (): void => {};
  const listIsHere = drawn ? null : new Promise<void>((resolve) => (listComes = resolve));
  const state: FindState = {
    need,
    range,
    view,
    asking: null,
    catalog: null,
    offline: false,
    steps: 0,
    immediate: first,
    deferred: first,
  };
  const store = createStore<FindState>()(subscribeWithSelector(() => state));
  let rendered = state;
  const snapshot = (change: Partial<FindState> = {}): Snapshot =>
    snapshotOf({ ...store.getState(), ...change, engine });
  const updater = createUpdater(timing, {
    immediate: () => store.setState({ immediate: snapshot() }),
    deferred: () => store.setState(({ immediate }) => ({ deferred: immediate })),
  });

  /** The list follows in the same frame. */
  const change = (part: Partial<FindState>): void => {
    store.setState({ ...part, immediate: snapshot(part) });
    updater.drawn();
  };
  /** The list follows in the same frame, or, while it is still at work on a change before, as soon as it can. */
  const changeNeed = (part: Partial<FindState>): void => {
    if (updater.isBusy()) {
      store.setState(part);
      updater.request();
    } else change(part);
  };

  /** What the server drew, from the same catalog; a newer one has other rows. */
  const renderedWith = (catalog: CatalogView, loaded: Engine): FindState => {
    const { viewModel } = snapshotOf({ need, range, view, catalog, engine: loaded });
    const snapshot = { need, range, viewModel: loaded.firstPage(viewModel, view) };
    return { ...state, catalog, immediate: snapshot, deferred: snapshot };
  };

  return {
    ...store,
    /** What the server rendered, with the catalog that it was rendered from once that is here. */
    getInitialState: (): FindState => rendered,
    /** Resolved when the rows that the server drew are here; null on the server, and never where the catalog is a newer one. */
    listIsHere,
    setView: (part: Partial<View>): void => {
      const { view, need } = store.getState();
      const columns = part.columns && { columns: chosenColumns(part.columns, need) };
      change({ view: { ...view, ...part, ...columns } });
    },
    /** A need from the form; ranges are fitted to it. */
    setNeed: (next: Need): void => changeNeed({ need: next, range: fitRange(store.getState().range, next) }),
    setRange: (next: UsageRange): void => changeNeed({ range: fitRange(next, store.getState().need) }),
    /** A need and its ranges from the sentence. */
    setQuestion: (next: Need, range: UsageRange): void =>
      changeNeed({ need: next, range: fitRange(range, next) }),
    /** Opens the long form there; null folds it. */
    ask: (asking: FormTarget | null): void => store.setState({ asking }),
    /** Another need altogether, from a preset or a remedy: a step of the history. */
    replaceNeed: (next: Need): void =>
      change({ need: next, range: EXACT_USE, steps: store.getState().steps + 1 }),
    /** Takes over what an address says: back, forward, a link. */
    adopt: (question: Question): void => change({ ...question }),
    /** Prices a catalog that is set next, so that this is no part of the task that draws it. */
    price: (catalog: CatalogView, engine: Engine): void => {
      resultsOf({ ...store.getState(), catalog, engine });
    },
    setCatalog: (catalog: CatalogView, loaded: Engine): void => {
      const isFirst = engine === null;
      engine = loaded;
      if (!isFirst || catalog.version !== initial.version) {
        change({ catalog, offline: false });
        return;
      }
      rendered = renderedWith(catalog, loaded);
      const { immediate, deferred } = rendered;
      const now = store.getState();
      const isAsDrawn = now.need === need && now.range === range && now.view === view;
      // The list is hydrated as it was drawn, and then asks for the rest.
      if (isAsDrawn) store.setState({ catalog, offline: false, immediate, deferred });
      else change({ catalog, offline: false });
      listComes();
    },
    /** The list is there with its first rows: draws all of them. */
    showAll: (): void => timing.afterPaint(() => change({})),
    setOffline: (): void => store.setState({ offline: true }),
  };
}

export type FindStore = ReturnType<typeof createFindStore>;
