'use client';

import { type ReactNode, useEffect, useRef, useState } from 'react';
import { ChartSkeleton } from './chart-skeleton';

/** Loaded when it comes this near to the screen. */
const NEAR = '300px';

/** Shows its children, whose code may then be fetched, once their place comes near the screen. */
export function Near({ children }: { children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  const [near, setNear] = useState(false);
  useEffect(() => {
    const element = place.current;
    if (!element) return;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (!entry?.isIntersecting) return;
        setNear(true);
        observer.disconnect();
      },
      { rootMargin: NEAR },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return <div ref={place}>{near ? children : <ChartSkeleton />}</div>;
}
