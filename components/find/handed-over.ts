/**
 * What the server draws the page with, in its memory. Props of the page's components are written into the page for the
 * browser; the rows and words are not among them, since the browser prices rows anew from the catalog and fetches the
 * words as a file.
 */
import type { Messages } from 'next-intl';
import type { CatalogView } from '@/lib/catalog/catalog';
import { processWide } from '@/lib/process-wide';
import type { InitialData, ViewModel } from '@/lib/results/initial-data';
import type { Question } from './store';

/** More pages than are ever being drawn at once. */
const MOST = 100;
/** Longer than a page waits to be drawn. Kept on, it would keep the whole catalog of which it was made. */
const DRAWN_MS = 60_000;

/** What a page is drawn from. */
export interface Drawn {
  /** Its first rows. */
  model: ViewModel;
  /** For what is priced by the components that show it: a household, two SIMs. */
  catalog: CatalogView;
}

interface HandedOver {
  /** The oldest first. */
  models: Map<string, Drawn & { at: number }>;
  words: Map<string, Partial<Messages>>;
}

/** One for the process: the page's data and its components are in different bundles. */
const handedOver = (): HandedOver =>
  processWide('find.handedOver', () => ({ models: new Map(), words: new Map() }));

/** What a page was asked, on which day and of which catalog. */
export interface PageKey extends Question {
  initial: InitialData;
  today: string;
}

const keyOf = ({ need, range, view, initial, today }: PageKey): string =>
  JSON.stringify([initial.version, today, need, range, view]);

/** Leaves what a page is drawn from for its components; the oldest of many goes, and what was drawn long ago. */
export function handOver(page: PageKey, drawn: Drawn): void {
  const { models } = handedOver();
  const [key, at] = [keyOf(page), performance.now()];
  models.delete(key);
  models.set(key, { ...drawn, at });
  for (const [oldest, one] of models) {
    if (models.size <= MOST && at - one.at <= DRAWN_MS) break;
    models.delete(oldest);
  }
}

/** What a page is drawn from; null in the browser. */
export function takeOver(page: PageKey): Drawn | null {
  if (typeof window !== 'undefined') return null;
  const drawn = handedOver().models.get(keyOf(page));
  if (!drawn) throw new Error('The page is drawn without the rows that were made for it.');
  return drawn;
}

/** Leaves the words of a page's scripts, under the address where the browser finds them. */
export function handOverWords(address: string, messages: Partial<Messages>): void {
  handedOver().words.set(address, messages);
}

/** The words under an address; null in the browser. */
export function takeOverWords(address: string): Partial<Messages> | null {
  if (typeof window !== 'undefined') return null;
  const words = handedOver().words.get(address);
  if (!words) throw new Error('The page is drawn without its words.');
  return words;
}
