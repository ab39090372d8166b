import { useEffect, useRef, useState } from 'react';
import { type KeptWork, keepWork, keptKey, newestWork } from '@/lib/admin/kept-work';
import { changesBetween } from '@/lib/plan/diff';

/** A pause in typing after which the work is kept. */
const PAUSE_MS = 400;

/** The browser's storage; null where it is forbidden. */
function storage(): Storage | null {
  try {
    return localStorage;
  } catch {
    return null;
  }
}

/**
 * Keeps what is typed in the browser until it is saved, and offers what was left there by a sign-in that ended, a link
 * or a crash.
 * @param whose of whom and at which document; null keeps nothing.
 * @param work what is unsaved now; null where nothing is.
 * @param start the document that the form was opened with: work that is the same by now is not offered.
 */
export function useKeptWork(whose: string | null, work: Omit<KeptWork, 'at'> | null, start: unknown) {
  const key = useRef('');
  const latest = useRef(work);
  const first = useRef(start);
  const [left, setLeft] = useState<{ key: string; work: KeptWork } | null>(null);
  latest.current = work;

  useEffect(() => {
    const keeper = storage();
    if (whose === null || !keeper) return;
    key.current = keptKey(whose, crypto.randomUUID());
    const found = newestWork(keeper, whose, Date.now());
    if (found && changesBetween(first.current, found.work.root).length === 0) keeper.removeItem(found.key);
    else setLeft(found);
    const keep = () => {
      if (latest.current) keepWork(keeper, key.current, { ...latest.current, at: Date.now() });
    };
    addEventListener('pagehide', keep);
    return () => {
      removeEventListener('pagehide', keep);
      keep();
    };
  }, [whose]);

  const { root, reason } = work ?? {};
  const unsaved = work !== null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was typed last starts the pause anew
  useEffect(() => {
    const keeper = storage();
    if (!keeper || key.current === '') return;
    if (!unsaved) {
      keeper.removeItem(key.current);
      return;
    }
    const timer = setTimeout(() => {
      if (latest.current) keepWork(keeper, key.current, { ...latest.current, at: Date.now() });
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [unsaved, root, reason]);

  const forget = () => {
    if (left) storage()?.removeItem(left.key);
    setLeft(null);
  };
  return { left: left?.work ?? null, forget };
}
