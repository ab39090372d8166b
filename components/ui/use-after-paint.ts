'use client';

import { startTransition, useEffect, useRef, useState } from 'react';

/**
 * A value as it was when the screen was last painted: what is made of it never keeps a more urgent change off the
 * screen. While the value changes with every frame, it follows by one.
 */
export function useAfterPaint<Value>(value: Value): Value {
  const [painted, setPainted] = useState(() => value);
  const latest = useRef(value);
  const waits = useRef(false);
  useEffect(() => {
    latest.current = value;
    if (value === painted || waits.current) return;
    waits.current = true;
    // The task after a frame's callbacks runs when that frame is on its way to the screen.
    requestAnimationFrame(() =>
      setTimeout(() => {
        waits.current = false;
        startTransition(() => setPainted(() => latest.current));
      }),
    );
  }, [value, painted]);
  return painted;
}
