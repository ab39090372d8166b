import { ArrowLeft, ArrowRight } from 'lucide-react';
import { LinkButton } from './button';

export interface PagerWords {
  /** Name of the navigation. */
  label: string;
  before: string;
  next: string;
  /** Which page of how many. */
  page: string;
}

/** From page to page of a long list; nothing where there is only one. */
export function Pager({
  page,
  pages,
  hrefOf,
  words,
}: {
  page: number;
  pages: number;
  hrefOf: (page: number) => string;
  words: PagerWords;
}) {
  if (pages < 2) return null;
  return (
    <nav aria-label={words.label} className="flex flex-wrap items-center justify-between gap-2 print:hidden">
      {page > 1 ? (
        <LinkButton href={hrefOf(Math.min(page - 1, pages))} size="sm" rel="prev">
          <ArrowLeft aria-hidden className="size-4" />
          {words.before}
        </LinkButton>
      ) : (
        <span />
      )}
      <p className="text-sm text-muted tabular-nums">{words.page}</p>
      {page < pages ? (
        <LinkButton href={hrefOf(page + 1)} size="sm" rel="next">
          {words.next}
          <ArrowRight aria-hidden className="size-4" />
        </LinkButton>
      ) : (
        <span />
      )}
    </nav>
  );
}
