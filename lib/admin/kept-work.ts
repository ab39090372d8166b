/** What is typed into a form of the back office, kept in the browser until it is saved. */
import type { SaveStamp } from './save-state';

/** What is needed of the browser's storage. */
export type Keeper = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

export interface KeptWork {
  /** The document as it was typed. */
  root: unknown;
  /** The document that the work started from, and the stamp of it. */
  saved: unknown;
  stamp: SaveStamp;
  reason: string;
  /** Milliseconds since 1970. */
  at: number;
}

const PREFIX = 'plansight.work';
/** Work that nobody came back to. */
const FORGOTTEN_AFTER_MS = 30 * 24 * 60 * 60 * 1000;

/**
 * Where a form keeps its work: of one person at one document, and of one opening of the form, so that two tabs do not
 * write over each other's.
 * @param whose e.g. `user-1/plan/tello-1gb`.
 */
export const keptKey = (whose: string, opening: string): string => `${PREFIX}:${whose}:${opening}`;

function read(keeper: Keeper, key: string): KeptWork | null {
  try {
    const work = JSON.parse(keeper.getItem(key) ?? '') as Partial<KeptWork> | null;
    const { at, stamp, root } = work ?? {};
    const whole = typeof at === 'number' && typeof stamp?.lockVersion === 'number' && root !== undefined;
    return whole ? (work as KeptWork) : null;
  } catch {
    return null;
  }
}

/** Keeps work; false where the browser has no room or forbids it. */
export function keepWork(keeper: Keeper, key: string, work: KeptWork): boolean {
  try {
    keeper.setItem(key, JSON.stringify(work));
    return true;
  } catch {
    return false;
  }
}

/** The newest work of that person at that document, with its key; null where none is kept. What is forgotten goes. */
export function newestWork(
  keeper: Keeper,
  whose: string,
  now: number,
): { key: string; work: KeptWork } | null {
  const keys = [...Array(keeper.length).keys()].flatMap((at) => keeper.key(at) ?? []);
  let newest: { key: string; work: KeptWork } | null = null;
  for (const key of keys.filter((one) => one.startsWith(`${PREFIX}:`))) {
    const work = read(keeper, key);
    if (!work || now - work.at > FORGOTTEN_AFTER_MS) keeper.removeItem(key);
    else if (key.startsWith(keptKey(whose, '')) && work.at > (newest?.work.at ?? 0)) newest = { key, work };
  }
  return newest;
}
