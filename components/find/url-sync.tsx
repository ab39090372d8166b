'use client';

import { useSearchParams } from 'next/navigation';
import { useEffect, useRef } from 'react';
import { isFirstVisit } from '@/lib/need/first-visit';
import { addressUpdate, readQuestion, type WrittenAddress } from './address';
import { keepNeed } from './kept-need';
import { useFind } from './providers';

/** Written when changes pause: browsers refuse more than about a hundred addresses in half a minute. */
const WRITE_AFTER_MS = 300;

/** Keeps address and store the same: changes are written, back and forward are read. What is asked is kept. */
export function UrlSync() {
  const { store, known } = useFind();
  const search = useSearchParams().toString();
  const written = useRef<WrittenAddress>({ search, steps: 0 });

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const write = () => {
      clearTimeout(timer);
      timer = undefined;
      const update = addressUpdate(store.getState(), written.current, location.pathname);
      if (!update) return;
      keepNeed(store.getState().need);
      written.current = update;
      if (update.mode === 'load') location.assign(update.href);
      else if (update.mode === 'push') history.pushState(null, '', update.href);
      else history.replaceState(null, '', update.href);
    };
    const flush = () => {
      if (timer !== undefined) write();
    };
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(write, WRITE_AFTER_MS);
    };
    const unsubscribe = [
      store.subscribe((state) => state.need, later),
      store.subscribe((state) => state.range, later),
      store.subscribe((state) => state.view, later),
      store.subscribe((state) => state.steps, write),
    ];
    // A link that is followed must leave the address as it was seen.
    document.addEventListener('click', flush, { capture: true });
    addEventListener('pagehide', flush);
    return () => {
      clearTimeout(timer);
      for (const stop of unsubscribe) stop();
      document.removeEventListener('click', flush, { capture: true });
      removeEventListener('pagehide', flush);
    };
  }, [store]);

  useEffect(() => {
    if (!isFirstVisit(new URLSearchParams(search))) keepNeed(store.getState().need);
    if (search === written.current.search) return;
    written.current = { search, steps: store.getState().steps };
    store.adopt(readQuestion(new URLSearchParams(search), known));
  }, [search, store, known]);

  return null;
}
