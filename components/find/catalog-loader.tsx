'use client';

import { CloudOff } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect } from 'react';
import { catalogOf } from './catalog';
import { nextTask } from './next-task';
import { useFind, useFindState } from './providers';
import { warmUp } from './warm-up';

/** Fetches the whole catalog and the cost function after the first paint; where that fails, says that the server answers each change. */
export function CatalogLoader({ version }: { version: string }) {
  const t = useTranslations('find');
  const { store } = useFind();
  const offline = useFindState((state) => state.offline);
  useEffect(() => {
    let gone = false;
    const arrive = async () => {
      const [catalog, engine] = await catalogOf(version);
      await warmUp(engine, catalog, store.getState());
      if (gone) return;
      store.price(catalog, engine);
      await nextTask();
      if (!gone) store.setCatalog(catalog, engine);
    };
    arrive().catch(() => !gone && store.setOffline());
    return () => {
      gone = true;
    };
  }, [version, store]);
  if (!offline) return null;
  return (
    <p role="alert" className="flex items-center gap-2 rounded-md bg-watch-soft px-3 py-2 text-sm text-watch">
      <CloudOff aria-hidden="true" className="size-4 shrink-0" />
      {t('offline')}
    </p>
  );
}
