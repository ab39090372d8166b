/** What the page holds in the browser: need and view (mirrored in the URL), the catalog, and the screen made of them. */
import type { Need } from '@/lib/need/need';
import type { CatalogView } from '@/lib/view/catalog';
import { type FirstAnswer, type Screen, screenOfFirst } from '@/lib/view/first';
import type { View } from '@/lib/view/params';
import type { ViewAnswer } from '@/lib/view/rows';

export interface FindState {
  /** What the form shows and the address says; the screen follows it (`FindProvider`). */
  need: Need;
  view: View;
  /** Null until the whole catalog is here. */
  catalog: CatalogView | null;
  /** The catalog could not be fetched: every change is then answered by the server. */
  offline: boolean;
}

export interface Start {
  need: Need;
  view: View;
  first: FirstAnswer;
}

type Listener = () => void;

/** A screen and what it was made of. */
interface Made {
  need: Need;
  view: View;
  catalog: CatalogView | null;
  screen: Screen;
}

/** The cost function and all that is made of its answers: fetched after the first paint. */
export type Engine = typeof import('./engine');

export class FindStore {
  private state: FindState;
  private readonly first: FirstAnswer;
  private readonly start: Start;
  private listeners = new Set<Listener>();
  private engine: Engine | null = null;
  /** The last two of each: while a new screen is drawn, the one that stands is asked for in between. */
  private answered: readonly ViewAnswer[] = [];
  private made: readonly Made[] = [];

  /** What a link may name: states of the tax table, carriers of the catalog. */
  readonly known: { states: string[]; carriers: string[] };

  constructor(start: Start) {
    this.start = start;
    this.first = start.first;
    const { taxes, carriers } = start.first.catalog;
    this.known = { states: Object.keys(taxes.states), carriers: carriers.map(({ id }) => id) };
    const { need, view } = start;
    this.state = { need, view, catalog: null, offline: false };
  }

  /** What the address says, before anybody listens. */
  begin(need: Need, view: View): void {
    this.state = { ...this.state, need, view };
  }

  readonly get = (): FindState => this.state;

  readonly subscribe = (listener: Listener): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  private set(change: Partial<FindState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }

  /** Changes the view; the table follows at once. */
  readonly setView = (change: Partial<View>): void => {
    this.set({ view: { ...this.state.view, ...change } });
  };

  /** Changes the need. */
  readonly setNeed = (need: Need): void => this.set({ need });

  /** How often another question was asked, each of which is a step that the reader can go back. */
  steps = 0;

  /** Asks another question: a ready-made need, a change that lets plans in. */
  readonly ask = (need: Need): void => {
    this.steps += 1;
    this.set({ need });
  };

  /** Takes over what the URL says: back, forward, a link. */
  readonly adopt = (need: Need, view: View): void => this.set({ need, view });

  readonly setCatalog = (catalog: CatalogView, engine: Engine): void => {
    this.engine = engine;
    this.set({ catalog, offline: false });
  };

  readonly setOffline = (): void => this.set({ offline: true });

  /** Whether the rows are those of the need and view; else they wait for the catalog. */
  readonly isCurrent = (): boolean => {
    const { catalog, need, view } = this.state;
    return catalog !== null || (sameJson(need, this.start.need) && sameQuestion(view, this.start.view));
  };

  /** The answer of the whole catalog; null until it is here. */
  private answer(need: Need): ViewAnswer | null {
    const { engine } = this;
    const { catalog } = this.state;
    if (!catalog || !engine) return null;
    const known = this.answered.find((one) => one.catalog === catalog && one.need === need);
    if (known) return known;
    const [before = null] = this.answered;
    const answered = engine.answer(catalog, need, before);
    this.answered = before ? [answered, before] : [answered];
    return answered;
  }

  /** The screen for a need, in the present view. */
  readonly screen = (need: Need = this.state.need): Screen => {
    const { catalog, view } = this.state;
    const known = this.made.find(
      (one) => one.need === need && one.catalog === catalog && sameScreen(one.view, view),
    );
    if (known) return known.screen;
    const whole = this.answer(need);
    const screen = whole && this.engine ? this.engine.screenOf(whole, view) : screenOfFirst(this.first, view);
    this.made = [{ need, view, catalog, screen }, ...this.made.slice(0, 1)];
    return screen;
  };
}

const sameJson = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

/** The parts of a view that decide which rows are shown, and in which order. */
function sameQuestion(a: View, b: View): boolean {
  return sameJson([a.query, a.facets, a.sort, a.unmet, a.all], [b.query, b.facets, b.sort, b.unmet, b.all]);
}

/** The parts of a view that a screen is made of, compared by identity: a tick does not sort the table again. */
function sameScreen(a: View, b: View): boolean {
  return (
    a.query === b.query &&
    a.facets === b.facets &&
    a.sort === b.sort &&
    a.unmet === b.unmet &&
    a.all === b.all &&
    a.picked === b.picked
  );
}
