/**
 * What the server draws the page with, in its memory. Props of the page's components are written into the page for the
 * browser; the rows are not among them, since the browser prices them anew from the catalog.
 */
import type { InitialData, ViewModel } from '@/lib/results/initial-data';
import type { Question } from './store';

/** More than are ever being drawn at once. */
const MOST = 100;

const NAME = Symbol.for('plansight.find.handedOver');

/** One for the process: the page's data and its components are in different bundles. */
function models(): Map<string, ViewModel> {
  const values = globalThis as unknown as Record<symbol, Map<string, ViewModel> | undefined>;
  const found = values[NAME] ?? new Map<string, ViewModel>();
  values[NAME] = found;
  return found;
}

/** What a page was asked, on which day and of which catalog. */
export interface PageKey extends Question {
  initial: InitialData;
  today: string;
}

const keyOf = ({ need, range, view, initial, today }: PageKey): string =>
  JSON.stringify([initial.version, today, need, range, view]);

/** Leaves the first rows of a page for its components; the oldest of many goes. */
export function handOver(page: PageKey, model: ViewModel): void {
  const kept = models();
  const key = keyOf(page);
  kept.delete(key);
  kept.set(key, model);
  const [oldest] = kept.keys();
  if (kept.size > MOST && oldest !== undefined) kept.delete(oldest);
}

/** The first rows of a page; null in the browser. */
export function takeOver(page: PageKey): ViewModel | null {
  if (typeof window !== 'undefined') return null;
  const model = models().get(keyOf(page));
  if (!model) throw new Error('The page is drawn without the rows that were made for it.');
  return model;
}
