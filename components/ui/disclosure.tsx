import { ChevronRight } from 'lucide-react';
import type { ComponentProps, ReactNode } from 'react';

/** A part that folds: native details, so it opens without scripts and the browser's search finds what is inside. */
export function Disclosure({
  summary,
  children,
  className,
  ...rest
}: ComponentProps<'details'> & { summary: ReactNode }) {
  return (
    <details className={className} {...rest}>
      <summary className="flex min-h-9 list-none items-center gap-1.5 rounded-md font-semibold [&::-webkit-details-marker]:hidden">
        <ChevronRight
          aria-hidden
          className="size-4 shrink-0 text-muted transition-transform in-[details[open]>summary]:rotate-90"
        />
        <span className="min-w-0 flex-1">{summary}</span>
      </summary>
      {children}
    </details>
  );
}
