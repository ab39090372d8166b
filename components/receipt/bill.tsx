'use client';

import { type ReactNode, useState } from 'react';

/**
 * The lines of a bill. On a phone those that matter less are one line with their sum, until it is opened; lines that
 * fold wear `FOLDS`.
 */
export function Bill({
  label,
  rest,
  children,
}: {
  label: string;
  /** What stands for the lines that fold: how many, and their sum; null where none does. */
  rest: { words: string; amount: string } | null;
  children: ReactNode;
}) {
  const [isFolded, setFolded] = useState(rest !== null);
  return (
    <ul
      aria-label={label}
      data-folded={isFolded ? '' : undefined}
      className="group/bill flex flex-col gap-1.5 text-sm leading-5 text-muted"
    >
      {children}
      {rest && isFolded && (
        <li className="flex items-baseline justify-between gap-4 sm:hidden print:hidden noscript:hidden">
          <button
            type="button"
            onClick={() => setFolded(false)}
            className="min-h-6 cursor-pointer underline decoration-dotted underline-offset-4"
          >
            {rest.words}
          </button>
          <span className="shrink-0 tabular-nums">{rest.amount}</span>
        </li>
      )}
    </ul>
  );
}
