import {
  ArrowLeftRight,
  CircleSlash,
  Clock,
  ExternalLink,
  EyeOff,
  TriangleAlert,
  Unplug,
} from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { FactLines, KeyFigures, PageDiff, VerifyForm } from '@/components/admin';
import { Badge, Disclosure, TextLink } from '@/components/ui';
import type { Locale } from '@/i18n/routing';
import type { FormAction } from '@/lib/admin/action-state';
import { keyFigures } from '@/lib/admin/due-figures';
import type { DueReason } from '@/lib/admin/due-filter';
import { spaced } from '@/lib/spaced';
import type { ShownEntry, ShownPlan } from '@/server/plans/due';

/** A link that stands by itself is large enough for a finger. */
const ROOMY = 'inline-flex min-h-6 items-center';
const ICON = { 'aria-hidden': true, className: 'size-3' } as const;
const LOOKS: Record<DueReason, { tone: 'bad' | 'watch' | 'neutral'; icon: ReactNode }> = {
  changed: { tone: 'bad', icon: <ArrowLeftRight {...ICON} /> },
  gone: { tone: 'bad', icon: <CircleSlash {...ICON} /> },
  silent: { tone: 'watch', icon: <Unplug {...ICON} /> },
  never: { tone: 'watch', icon: <EyeOff {...ICON} /> },
  age: { tone: 'watch', icon: <Clock {...ICON} /> },
};
/** Diffs up to here are open at once. */
const SHORT_DIFF = 40;

interface Props {
  locale: Locale;
  entry: ShownEntry;
  carrierName: string;
  act: FormAction;
  may: { verify: boolean; edit: boolean; fetch: boolean };
  back: string;
  adminHref: (path: string) => string;
}

function useDay(): (date: string) => string {
  const format = useFormatter();
  return (date) => spaced(format.dateTime(new Date(date), { dateStyle: 'medium' }));
}

/** What a machine saw of the page; no check by a person. */
function SeenByMachine({ state }: { state: ShownEntry['state'] }) {
  const t = useTranslations('admin.due');
  const day = useDay();
  const { outcome, checkedAt, readAt, reason, status, failures } = state;
  if (outcome === null || checkedAt === null) return <>{t('seen.never')}</>;
  const isRead = outcome === 'first' || outcome === 'same' || outcome === 'changed';
  const said = t(`seen.${outcome}`, { date: day(isRead && readAt ? readAt : checkedAt) });
  const why = reason === null || isRead ? '' : t(`whyNot.${reason}`, { status: status ?? 0 });
  return (
    <>
      {said}
      {why && ` (${why})`}
      {failures > 1 && ` · ${t('inARow', { count: failures })}`}
    </>
  );
}

function PlanBody({ due, locale, entry, may, adminHref }: { due: ShownPlan } & Omit<Props, 'act' | 'back'>) {
  const t = useTranslations('admin.due');
  const price = useTranslations('admin.price');
  const day = useDay();
  const { plan, covers, verifiedAt, freshness, days, hasDraft } = due;
  const page: Record<string, string> = due.changed ? { page: entry.url } : {};
  const editHref = (more: Record<string, string>) => {
    const query = new URLSearchParams({ ...page, ...more }).toString();
    return adminHref(`/plans/${plan.id}/edit${query && `?${query}`}`);
  };
  return (
    <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-1">
      <div className="min-w-48 flex-1">
        <h3 className="font-semibold">
          <TextLink href={`/${locale}/plans/${plan.id}`} className={ROOMY}>
            {plan.name}
          </TextLink>
        </h3>
        <KeyFigures
          figures={keyFigures(plan, covers)}
          hrefOf={may.edit ? (field) => editHref({ field }) : undefined}
        />
      </div>
      <div className="flex min-w-44 flex-col items-start gap-0.5">
        <span className="tabular-nums">
          <span className="text-muted">{t('checked')}</span> {day(verifiedAt)}
        </span>
        {freshness !== 'fresh' && (
          <Badge
            tone={freshness === 'old' ? 'bad' : 'watch'}
            icon={freshness === 'old' ? <TriangleAlert {...ICON} /> : <Clock {...ICON} />}
          >
            {t(`age.${freshness}`, { days })}
          </Badge>
        )}
        {entry.state.outcome === 'same' && !due.changed && (
          <span className="text-muted">
            <SeenByMachine state={entry.state} />
          </span>
        )}
        {entry.why === 'changed' && !due.changed && <span className="text-good">{t('dealtWith')}</span>}
        {plan.status === 'closed' && <span className="text-muted">{t('statuses.closed')}</span>}
        {hasDraft && <span className="max-w-72 text-xs text-watch">{t('hasDraft')}</span>}
        {may.edit && (
          <TextLink href={editHref({})} className={ROOMY}>
            {t('edit')}
            <span className="sr-only"> ({plan.name})</span>
          </TextLink>
        )}
        {may.edit && (
          <TextLink href={adminHref(`/plans/${plan.id}/price`)} className={ROOMY}>
            {price('title')}
            <span className="sr-only"> ({plan.name})</span>
          </TextLink>
        )}
      </div>
    </div>
  );
}

/** One page of the web and the plans of a carrier that rest on it. */
export function EntryItem(props: Props) {
  const { entry, carrierName, act, may, back, adminHref } = props;
  const t = useTranslations('admin.due');
  const fields = useTranslations('admin.form');
  const day = useDay();
  const { url, title, why, plans, carrierCovers, ofCarrier, state, diff, fixed, unreachable } = entry;
  const { tone, icon } = LOOKS[why];
  const covers = [...new Set([...plans.flatMap((plan) => plan.covers), ...(carrierCovers ?? [])])];
  const fieldName = (key: string) => {
    const name = `field.${key}` as 'field.name';
    return fields.has(name) ? fields(name) : key;
  };
  const isRead = state.outcome === 'same' || state.outcome === 'first';
  return (
    <li className="flex min-w-0 flex-col gap-3 rounded-md border p-3 text-sm">
      <div className="flex flex-col gap-1">
        <div className="flex flex-wrap items-center gap-2">
          <Badge tone={tone} icon={icon}>
            {t(`why.${why}`)}
          </Badge>
          <span className={isRead ? 'text-good' : 'text-muted'}>
            <SeenByMachine state={state} />
          </span>
        </div>
        <h2 className="text-base font-semibold wrap-anywhere">
          <a href={url} target="_blank" rel="noreferrer" className="text-accent underline underline-offset-4">
            {title}
            <ExternalLink aria-hidden className="ml-1 inline size-3.5" />
            <span className="sr-only">{t('newTab')}</span>
          </a>
        </h2>
        <p className="text-muted wrap-anywhere">{url}</p>
        <p>
          <span className="text-muted">{t('supports')}</span> {covers.map(fieldName).join(t('comma'))}
        </p>
        {fixed && <p className="text-watch">{t('fixed')}</p>}
        {!fixed && plans.length > 0 && !plans.some(({ seesPrice }) => seesPrice) && (
          <p className="text-muted">{t('noPrice')}</p>
        )}
        {ofCarrier && (
          <div>
            <p>
              {t('carrierFacts')}{' '}
              {ofCarrier.verifiedAt && (
                <span className="text-muted">{t('factsChecked', { date: day(ofCarrier.verifiedAt) })}</span>
              )}
            </p>
            <FactLines facts={ofCarrier.facts} />
            {may.edit && (
              <TextLink href={adminHref(`/carriers/${entry.carrierId}/facts`)} className={ROOMY}>
                {t('toFacts')}
              </TextLink>
            )}
          </div>
        )}
        {unreachable && (
          <p className="text-watch">
            {t('wasUnreachable')} · {t('byOn', { name: unreachable.by, date: day(unreachable.at) })}
          </p>
        )}
      </div>
      {diff && (
        <Disclosure
          open={diff.lines.length <= SHORT_DIFF}
          summary={t('diff.title', { removed: diff.removed, added: diff.added })}
        >
          <PageDiff diff={diff} />
        </Disclosure>
      )}
      <VerifyForm
        act={act}
        label={t('form', { page: title, carrier: carrierName })}
        url={url}
        fixed={fixed}
        seenCarrier={ofCarrier && `${entry.carrierId} ${ofCarrier.stamp}`}
        mayVerify={may.verify}
        mayFetch={may.fetch}
        back={back}
        plans={plans.map((due) => ({
          ...{ id: due.planId, name: due.plan.name, stamp: due.stamp },
          body: <PlanBody {...props} due={due} />,
        }))}
      />
    </li>
  );
}
