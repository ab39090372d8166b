'use client';

import { createContext, type ReactNode, use, useState } from 'react';
import { classNames, Disclosure } from '@/components/ui';
import type { SectionId } from '@/lib/need/sentence';
import { sectionAnchor } from './section-anchor';

/** Whether every section starts open. */
export const AllOpen = createContext(false);

interface NeedSectionProps {
  id: SectionId;
  title: string;
  /** How many questions of the section are answered; a section with answers starts open. */
  count?: number;
  /** `count` in words, for screen readers. */
  countWords?: string;
  open?: boolean;
  className?: string;
  children: ReactNode;
}

export function NeedSection({
  id,
  title,
  count = 0,
  countWords,
  open = false,
  className,
  children,
}: NeedSectionProps) {
  // Only at first: from then on the reader folds it.
  const all = use(AllOpen);
  const [first] = useState(all || open || count > 0);
  return (
    <Disclosure
      open={first}
      className="border-b py-1.5 last:border-b-0 sm:border-b-0"
      summary={
        <span className="flex items-center justify-between gap-2">
          {title}
          {count > 0 && (
            <span className="rounded-full bg-accent-soft px-2 text-xs font-normal text-accent tabular-nums">
              <span aria-hidden>{count}</span>
              <span className="sr-only">{countWords}</span>
            </span>
          )}
        </span>
      }
    >
      {/* A link to what is folded unfolds it. */}
      <div id={sectionAnchor(id)} className={classNames('flex flex-col gap-2 pt-1 pb-3', className)}>
        {children}
      </div>
    </Disclosure>
  );
}
