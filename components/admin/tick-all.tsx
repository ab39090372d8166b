'use client';

import { useState } from 'react';
import { useHydrated } from '@/components/ui';

/** Ticks every box of a name on the page, or none; without scripts there is nothing to tick them with. */
export function TickAll({ name, label }: { name: string; label: string }) {
  const [on, setOn] = useState(false);
  const scripts = useHydrated();
  return (
    <input
      type="checkbox"
      aria-label={label}
      disabled={!scripts}
      checked={on}
      className="size-4.5 accent-accent"
      onChange={({ target }) => {
        setOn(target.checked);
        for (const box of document.querySelectorAll<HTMLInputElement>(`input[type=checkbox][name="${name}"]`))
          box.checked = target.checked;
      }}
    />
  );
}
