import { useLocale, useTranslations } from 'next-intl';
import { classNames, formatUsd } from '@/components/ui';
import type { TextDiff } from '@/lib/sources/text-diff';

const LOOK = {
  same: 'text-muted',
  removed: 'bg-bad-soft text-bad',
  added: 'bg-good-soft text-good',
  gap: 'text-muted',
} as const;
const SIGN = { same: ' ', removed: '−', added: '+', gap: '⋯' } as const;

const MB_A_GB = 1024;

/** What differs in the text of a page, with the figures that our plans state marked. */
export function PageDiff({ diff }: { diff: TextDiff }) {
  const t = useTranslations('admin.due');
  const locale = useLocale();
  if (diff.removed + diff.added === 0) return <p className="text-sm text-muted">{t('diff.again')}</p>;
  const figure = (key: string): string => {
    const [unit, amount] = key.split(':');
    const value = Number(amount);
    // Rates have fractions of a cent.
    if (unit === 'usd') return Number.isInteger(value) ? formatUsd(value, locale) : `$${value / 100}`;
    return value >= MB_A_GB ? t('figure.gb', { gb: value / MB_A_GB }) : t('figure.mb', { mb: value });
  };
  return (
    <div className="flex flex-col gap-2">
      {diff.lost.length > 0 && (
        <p className="text-sm font-semibold text-bad">
          {t('diff.lost', { figures: diff.lost.map(figure).join(', ') })}
        </p>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls has to be reached by keyboard */}
      <section aria-label={t('diff.label')} tabIndex={0} className="max-h-96 overflow-auto rounded-md border">
        <ol className="font-mono text-xs leading-6">
          {diff.lines.map(({ kind, parts }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines stay where they are
            <li key={index} className={classNames('flex gap-2 px-2', LOOK[kind])}>
              <span aria-hidden className="select-none">
                {SIGN[kind]}
              </span>
              <span className="min-w-0 wrap-anywhere">
                {kind !== 'same' && <span className="sr-only">{t(`diff.kinds.${kind}`)} </span>}
                {parts.map(({ text, ours }, part) =>
                  ours ? (
                    // biome-ignore lint/suspicious/noArrayIndexKey: parts stay where they are
                    <mark key={part} className="rounded-sm bg-watch-soft px-0.5 font-semibold text-watch">
                      {text}
                      <span className="sr-only"> {t('diff.ours')}</span>
                    </mark>
                  ) : (
                    text
                  ),
                )}
              </span>
            </li>
          ))}
        </ol>
      </section>
      <p className="text-xs text-muted">
        {t('diff.legend')} {diff.leftOut > 0 && t('diff.leftOut', { count: diff.leftOut })}
      </p>
    </div>
  );
}
