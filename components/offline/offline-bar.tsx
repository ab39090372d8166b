'use client';

import { CloudOff } from 'lucide-react';
import { usePathname, useSearchParams } from 'next/navigation';
import { useFormatter, useTranslations } from 'next-intl';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { withBase } from '@/lib/base-path';
import { spaced } from '@/lib/spaced';

function subscribe(change: () => void): () => void {
  addEventListener('online', change);
  addEventListener('offline', change);
  return () => {
    removeEventListener('online', change);
    removeEventListener('offline', change);
  };
}

/** A question is kept once it has stood for a while, not at every step of a slider. */
const SETTLED_MS = 2500;

/** Registers the service worker and tells it, page by page, what to keep. */
function useKeeping(): void {
  const address = `${usePathname()}?${useSearchParams()}`.replace(/\?$/, '');
  useEffect(() => {
    if (!('serviceWorker' in navigator) || process.env.NODE_ENV !== 'production') return;
    const wait = setTimeout(async () => {
      if (!navigator.onLine) return;
      // Without a worker (an insecure address, a strict browser) the site works as ever.
      await navigator.serviceWorker.register(withBase('/sw.js')).catch(() => {});
      const { active } = await navigator.serviceWorker.ready;
      active?.postMessage({ keep: withBase(address) });
    }, SETTLED_MS);
    return () => clearTimeout(wait);
  }, [address]);
}

/** While nothing is reached it is tried again. */
const TRY_AGAIN_MS = 4000;

/** Whatever the answer says, the network is there. */
const reaches = (): Promise<boolean> =>
  fetch(withBase('/api/health'), { method: 'HEAD', cache: 'no-store' }).then(
    () => true,
    () => false,
  );

/**
 * Whether there is a network. The browser's word for it is taken for a no alone: it says yes to any network, also to
 * one that leads nowhere. Then a page that may come from the keeping tries.
 */
function useOnline(): boolean {
  const offline = useSyncExternalStore(
    subscribe,
    () => navigator.onLine,
    () => true,
  );
  const [reached, setReached] = useState(true);
  useEffect(() => {
    if (!offline || !navigator.serviceWorker?.controller) return;
    let gone = false;
    let next: ReturnType<typeof setTimeout> | undefined;
    const ask = async () => {
      const answered = await reaches();
      if (gone) return;
      setReached(answered);
      if (!answered) next = setTimeout(ask, TRY_AGAIN_MS);
    };
    ask();
    return () => {
      gone = true;
      clearTimeout(next);
    };
  }, [offline]);
  return offline && reached;
}

/**
 * A page that was reached without loading the site anew is of a database that answers: what the first page said of one
 * that did not is over.
 */
function useHeldNoteOver(): void {
  const path = usePathname();
  const first = useRef(path);
  useEffect(() => {
    const note = document.querySelector<HTMLElement>('.held-note');
    if (note && path !== first.current) note.hidden = true;
  }, [path]);
}

/** Says that there is no network and of when the page is; nothing while there is one. */
export default function OfflineBar({ renderedAt }: { renderedAt: string }) {
  useKeeping();
  useHeldNoteOver();
  const t = useTranslations('shell.offline');
  const format = useFormatter();
  const online = useOnline();
  const time = spaced(format.dateTime(new Date(renderedAt), { dateStyle: 'medium', timeStyle: 'short' }));
  return (
    <div role="status" className="sticky bottom-0 z-50 print:hidden">
      {!online && (
        <p className="flex items-start gap-2 border-t bg-raised px-4 py-2 text-sm lg:px-6">
          <CloudOff aria-hidden className="mt-0.5 size-4 shrink-0 text-muted" />
          <span>{t('bar', { time })}</span>
        </p>
      )}
    </div>
  );
}
