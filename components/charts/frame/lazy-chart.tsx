import type { ReactNode } from 'react';
import { LazyOnVisible } from '@/components/ui';
import { ChartSkeleton } from './chart-skeleton';

/** Charts that are fetched when they come near the screen and redrawn only in sight. */
export function LazyChart({ children }: { children: ReactNode }) {
  return <LazyOnVisible fallback={<ChartSkeleton />}>{children}</LazyOnVisible>;
}
