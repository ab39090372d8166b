'use client';

import { lazy, Suspense, useEffect, useState } from 'react';

const OfflineBar = lazy(() => import('./offline-bar'));

/** Everything about being offline, loaded when the page has long been there. */
export function LateOffline({ renderedAt }: { renderedAt: string }) {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const wait = setTimeout(() => setLate(true), 3000);
    return () => clearTimeout(wait);
  }, []);
  return late ? (
    <Suspense>
      <OfflineBar renderedAt={renderedAt} />
    </Suspense>
  ) : null;
}
