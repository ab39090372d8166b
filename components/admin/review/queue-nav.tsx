import { ArrowLeft, ArrowRight } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Link, LinkButton } from '@/components/ui';

/** The list that a draft is looked at in: where it stands, what comes before and after, and the list itself. */
export function QueueNav({
  list,
  number,
  count,
  previous,
  next,
}: {
  list: { href: string; name: string };
  /** From 1. */
  number: number;
  count: number;
  previous: { href: string; name: string } | null;
  next: { href: string; name: string } | null;
}) {
  const t = useTranslations('admin.review');
  const step = (to: { href: string; name: string } | null, isNext: boolean) => {
    const label = t(isNext ? 'next' : 'previous');
    const words = (
      <>
        {!isNext && <ArrowLeft aria-hidden className="size-4" />}
        <span className="max-sm:sr-only">{label}</span>
        {isNext && <ArrowRight aria-hidden className="size-4" />}
      </>
    );
    return to ? (
      <LinkButton
        size="sm"
        href={to.href}
        data-key={isNext ? 'j' : 'k'}
        aria-label={t('stepTo', { step: label, name: to.name })}
        title={to.name}
      >
        {words}
      </LinkButton>
    ) : (
      <span className="invisible inline-flex h-8 items-center gap-1.5 px-2.5 text-sm">{words}</span>
    );
  };
  return (
    <nav
      aria-label={t('queue')}
      className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b pb-3 text-sm"
    >
      <Link
        href={list.href}
        className="inline-flex min-h-6 min-w-0 items-center break-words underline underline-offset-3"
      >
        {list.name}
      </Link>
      <span className="text-muted tabular-nums">{t('place', { number, count })}</span>
      <span className="ml-auto flex gap-1">
        {step(previous, false)}
        {step(next, true)}
      </span>
    </nav>
  );
}
