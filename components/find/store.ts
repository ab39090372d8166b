/** What the page holds in the browser: need and view (mirrored in the URL), the catalog, and the screen made of them. */

import type { CatalogView } from '@/lib/catalog/catalog';
import { oldestCheckDate } from '@/lib/catalog/stale';
import type { Need } from '@/lib/need/need';
import { needFromParams } from '@/lib/need/url';
import { EXACT_USE, fitRange, rangeFromParams, type UsageRange } from '@/lib/need/usage-range';
import { type InitialData, initialViewModel, type ViewModel } from '@/lib/results/initial-data';
import type { CatalogResults } from '@/lib/results/price-catalog';
import type { ResultsQuery } from '@/lib/results/query';
import type { View } from '@/lib/table/view-params';

export interface FindState {
  /** What the form shows and the address says; the screen follows it (`FindProvider`). */
  need: Need;
  /** Usage that is not sure, round the need's own. */
  range: UsageRange;
  view: View;
  /** Null until the whole catalog is here. */
  catalog: CatalogView | null;
  /** The catalog could not be fetched: every change is then answered by the server. */
  offline: boolean;
}

export interface Start {
  need: Need;
  range: UsageRange;
  view: View;
  first: InitialData;
  /** The day on which the page was made, `YYYY-MM-DD`. */
  today: string;
}

type Listener = () => void;

/** What is priced: the need and how sure it is. */
export interface Question {
  need: Need;
  range: UsageRange;
}

/** A screen and what it was made of. */
interface Made {
  question: Question;
  view: View;
  catalog: CatalogView | null;
  screen: ViewModel;
}

/** The cost function and all that is made of its answers: fetched after the first paint. */
export type Engine = typeof import('./engine');

export class FindStore {
  private state: FindState;
  private readonly first: InitialData;
  private readonly start: Start;
  private listeners = new Set<Listener>();
  private engine: Engine | null = null;
  /** The last two of each: while a new screen is drawn, the one that stands is asked for in between. */
  private answered: readonly { ask: ResultsQuery; answer: CatalogResults }[] = [];
  private made: readonly Made[] = [];

  /** What a link may name: states of the tax table, carriers of the catalog. */
  readonly known: { states: string[]; carriers: string[] };

  constructor(start: Start) {
    this.start = start;
    this.first = start.first;
    const { taxes, carriers } = start.first.catalog;
    this.known = { states: Object.keys(taxes.states), carriers: carriers.map(({ id }) => id) };
    const { need, range, view } = start;
    this.state = { need, range, view, catalog: null, offline: false };
  }

  /** The question that an address asks. */
  read(params: Iterable<[string, string]>): Question {
    const pairs = [...params];
    const { need } = needFromParams(pairs, this.known);
    return { need, range: rangeFromParams(pairs, need).range };
  }

  /** What the address says, before anybody listens. */
  begin({ need, range }: Question, view: View): void {
    this.state = { ...this.state, need, range, view };
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

  /** Changes the need; what is not sure reaches round it. */
  readonly setNeed = (need: Need): void => this.set({ need, range: fitRange(this.state.range, need) });

  readonly setRange = (range: UsageRange): void => this.set({ range: fitRange(range, this.state.need) });

  /** How often another question was asked, each of which is a step that the reader can go back. */
  steps = 0;

  /** Asks another question: a ready-made need, a change that lets plans in. */
  readonly ask = (need: Need): void => {
    this.steps += 1;
    this.set({ need, range: EXACT_USE });
  };

  /** Takes over what the URL says: back, forward, a link. */
  readonly adopt = ({ need, range }: Question, view: View): void => this.set({ need, range, view });

  readonly setCatalog = (catalog: CatalogView, engine: Engine): void => {
    this.engine = engine;
    this.set({ catalog, offline: false });
  };

  readonly setOffline = (): void => this.set({ offline: true });

  /** Whether the rows are those of the need and view; else they wait for the catalog. */
  readonly isCurrent = (): boolean => {
    const { catalog, need, range, view } = this.state;
    const { start } = this;
    return (
      catalog !== null ||
      (sameJson([need, range], [start.need, start.range]) && sameQuestion(view, start.view))
    );
  };

  /** The answer of the whole catalog; null until it is here. */
  private answer(question: Question): CatalogResults | null {
    const { engine } = this;
    const { catalog, view } = this.state;
    if (!catalog || !engine) return null;
    const oldest = oldestCheckDate(catalog, this.start.today, view.old);
    const ask: ResultsQuery = { price: view.price, range: question.range, by: view.by, oldest };
    const known = this.answered.find(
      (one) =>
        one.answer.fullCatalog === catalog && one.answer.need === question.need && sameAsk(one.ask, ask),
    );
    if (known) return known.answer;
    const [before] = this.answered;
    const answered = { ask, answer: engine.priceCatalog(catalog, question.need, ask, before?.answer) };
    this.answered = before ? [answered, before] : [answered];
    return answered.answer;
  }

  /** The screen for a question, in the present view. */
  readonly screen = (question: Question = this.state): ViewModel => {
    const { catalog, view } = this.state;
    const known = this.made.find(
      (one) =>
        one.question.need === question.need &&
        one.question.range === question.range &&
        one.catalog === catalog &&
        sameScreen(one.view, view),
    );
    if (known) return known.screen;
    const whole = this.answer(question);
    const screen =
      whole && this.engine ? this.engine.buildViewModel(whole, view) : initialViewModel(this.first, view);
    const { need, range } = question;
    this.made = [{ question: { need, range }, view, catalog, screen }, ...this.made.slice(0, 1)];
    return screen;
  };
}

const sameAsk = (a: ResultsQuery, b: ResultsQuery): boolean =>
  a.price === b.price && a.range === b.range && a.by === b.by && a.oldest === b.oldest;

const sameJson = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

/** The parts of a view that decide which rows are shown, and in which order. */
function sameQuestion(a: View, b: View): boolean {
  const of = (view: View) => [
    view.query,
    view.facets,
    view.sort,
    view.unmet,
    view.all,
    view.price,
    view.by,
    view.old,
  ];
  return sameJson(of(a), of(b));
}

/** The parts of a view that a screen is made of, compared by identity: a tick does not sort the table again. */
function sameScreen(a: View, b: View): boolean {
  return (
    a.query === b.query &&
    a.facets === b.facets &&
    a.sort === b.sort &&
    a.unmet === b.unmet &&
    a.all === b.all &&
    a.price === b.price &&
    a.by === b.by &&
    a.old === b.old &&
    a.picked === b.picked
  );
}
