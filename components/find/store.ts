/** What the page holds in the browser: need and view (mirrored in the URL), the catalog, and the screen made of them. */
import type { Need } from '@/lib/need/need';
import type { CatalogView } from '@/lib/view/catalog';
import { type FirstAnswer, type Screen, screenOfFirst } from '@/lib/view/first';
import type { View } from '@/lib/view/params';
import type { ViewAnswer } from '@/lib/view/rows';

export interface FindState {
  /** What the form shows. */
  need: Need;
  /** What the screen is priced for: `need`, at most a frame later. */
  priced: Need;
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

/** The cost function and all that is made of its answers: fetched after the first paint. */
export type Engine = typeof import('./engine');

export class FindStore {
  private state: FindState;
  private readonly first: FirstAnswer;
  private readonly start: Start;
  private listeners = new Set<Listener>();
  private frame: number | null = null;
  private engine: Engine | null = null;
  private answered: ViewAnswer | null = null;
  private made: { priced: Need; view: View; catalog: CatalogView | null; screen: Screen } | null = null;

  /** What a link may name: states of the tax table, carriers of the catalog. */
  readonly known: { states: string[]; carriers: string[] };

  constructor(start: Start) {
    this.start = start;
    this.first = start.first;
    const { taxes, carriers } = start.first.catalog;
    this.known = { states: Object.keys(taxes.states), carriers: carriers.map(({ id }) => id) };
    const { need, view } = start;
    this.state = { need, priced: need, view, catalog: null, offline: false };
  }

  /** What the address says, before anybody listens. */
  begin(need: Need, view: View): void {
    this.state = { ...this.state, need, priced: need, view };
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

  /** Changes the need; the prices follow with the next frame, once for however many changes. */
  readonly setNeed = (need: Need): void => {
    this.set({ need });
    this.frame ??= requestAnimationFrame(() => {
      this.frame = null;
      this.set({ priced: this.state.need });
    });
  };

  /** How often another question was asked, each of which is a step that the reader can go back. */
  steps = 0;

  /** Asks another question: a ready-made need, a change that lets plans in. */
  readonly ask = (need: Need): void => {
    this.steps += 1;
    this.set({ need, priced: need });
  };

  /** Takes over what the URL says: back, forward, a link. */
  readonly adopt = (need: Need, view: View): void => this.set({ need, priced: need, view });

  readonly setCatalog = (catalog: CatalogView, engine: Engine): void => {
    this.engine = engine;
    this.set({ catalog, offline: false });
  };

  readonly setOffline = (): void => this.set({ offline: true });

  /** Whether the rows are those of the need and view; else they wait for the catalog. */
  readonly isCurrent = (): boolean => {
    const { catalog, priced, view } = this.state;
    return catalog !== null || (sameJson(priced, this.start.need) && sameQuestion(view, this.start.view));
  };

  /** The answer of the whole catalog; null until it is here. */
  readonly answer = (): ViewAnswer | null => {
    const { catalog, priced } = this.state;
    const { engine } = this;
    if (!catalog || !engine) return null;
    if (this.answered?.catalog !== catalog || this.answered.need !== priced)
      this.answered = engine.answer(catalog, priced);
    return this.answered;
  };

  readonly screen = (): Screen => {
    const { catalog, priced, view } = this.state;
    const { made } = this;
    if (made && made.priced === priced && made.catalog === catalog && sameScreen(made.view, view))
      return made.screen;
    const whole = this.answer();
    const screen = whole && this.engine ? this.engine.screenOf(whole, view) : screenOfFirst(this.first, view);
    this.made = { priced, view, catalog, screen };
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
