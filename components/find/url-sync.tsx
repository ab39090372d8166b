'use client';

import { useSearchParams } from 'next/navigation';
import { useEffect, useRef } from 'react';
import { needQuery } from '@/lib/need/url';
import { rangeToParams } from '@/lib/need/usage-range';
import { readView, writeView } from '@/lib/table/view-params';
import { useFind } from './find-context';

/** Written when changes pause: browsers refuse more than about a hundred addresses in half a minute. */
const WRITE_AFTER_MS = 300;

/**
 * Keeps address and page the same: changes are written without a new history entry,
 * another question with one; back and forward are read.
 */
export function UrlSync() {
  const { store } = useFind();
  const search = useSearchParams().toString();
  const written = useRef(search);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let steps = store.steps;
    const write = (step = false) => {
      clearTimeout(timer);
      timer = undefined;
      const { need, range, view, offline } = store.get();
      const query = needQuery(need, [...rangeToParams(range), ...writeView(view)]);
      if (new URLSearchParams(query).toString() === written.current) return;
      written.current = new URLSearchParams(query).toString();
      const address = `${location.pathname}${query && `?${query}`}`;
      // Without the catalog every change is the server's to answer.
      if (offline) location.assign(address);
      else if (step) history.pushState(null, '', address);
      else history.replaceState(null, '', address);
    };
    const flush = () => {
      if (timer !== undefined) write();
    };
    const unsubscribe = store.subscribe(() => {
      if (store.steps === steps) {
        clearTimeout(timer);
        timer = setTimeout(() => write(), WRITE_AFTER_MS);
      } else {
        steps = store.steps;
        write(true);
      }
    });
    // A link that is followed must leave the address as it was seen.
    document.addEventListener('click', flush, { capture: true });
    addEventListener('pagehide', flush);
    return () => {
      clearTimeout(timer);
      unsubscribe();
      document.removeEventListener('click', flush, { capture: true });
      removeEventListener('pagehide', flush);
    };
  }, [store]);

  useEffect(() => {
    if (search === written.current) return;
    written.current = search;
    const params = new URLSearchParams(search);
    store.adopt(store.read(params), readView(params).view);
  }, [search, store]);

  return null;
}
