import { CircleCheck, Clock, TriangleAlert, Unplug } from 'lucide-react';
import type { Metadata } from 'next';
import { getFormatter, getTranslations, setRequestLocale } from 'next-intl/server';
import { toParams } from '@/app/[locale]/request-context';
import { AdminPage, FilterBar, Pager, VerifyForm } from '@/components/admin';
import { spaced } from '@/components/formatters';
import { Badge, EmptyState, TextLink } from '@/components/ui';
import type { Locale } from '@/i18n/routing';
import { DUE_MARKS, readDueFilter, writeDueFilter } from '@/lib/admin/due-filter';
import { CHECK_OUTCOMES } from '@/lib/admin/freshness';
import { can } from '@/lib/admin/permissions';
import { STATUSES } from '@/lib/plan/constants';
import { getCatalog } from '@/server/catalog/read';
import { listDue } from '@/server/plans/freshness';
import { adminPath, requireActor } from '../../actor';
import { checkAction } from './actions';

type Props = PageProps<'/[locale]/admin/due'>;

/** A link that stands by itself is large enough for a finger. */
const ROOMY = 'inline-flex min-h-6 items-center';

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale as Locale, namespace: 'admin.due' });
  return { title: t('title') };
}

/** Plans whose check is due, the oldest first: look at a source, say what came of it, go on. */
export default async function DuePage({ params, searchParams }: Props) {
  const locale = (await params).locale as Locale;
  setRequestLocale(locale);
  const search = toParams(await searchParams);
  const { carriers, plans, site } = await getCatalog();
  const filter = readDueFilter(
    search,
    carriers.map(({ id }) => id),
  );
  const query = writeDueFilter(filter);
  const actor = await requireActor(locale, `/due${query && `?${query}`}`);
  const t = await getTranslations('admin.due');
  const format = await getFormatter();
  const day = (date: string) => spaced(format.dateTime(new Date(date), { dateStyle: 'medium' }));
  const due = await listDue(actor, filter);
  const hrefOf = (to: number) => {
    const next = writeDueFilter({ ...filter, page: to });
    return `${adminPath(locale, '/due')}${next && `?${next}`}`;
  };
  const done = CHECK_OUTCOMES.find((outcome) => outcome === search.get('done'));
  const donePlan = plans.find(({ id }) => id === search.get('plan'));
  const choices = [
    {
      name: 'carrier',
      label: t('carrier'),
      value: filter.carrier ?? '',
      options: [
        { value: '', label: t('every') },
        ...carriers
          .filter(({ id }) => due.carrierIds.includes(id) || id === filter.carrier)
          .map(({ id, name }) => ({ value: id, label: name[locale] })),
      ],
    },
    {
      name: 'mark',
      label: t('mark'),
      value: filter.mark ?? '',
      options: [
        { value: '', label: t('every') },
        ...DUE_MARKS.map((value) => ({ value, label: t(`marks.${value}`) })),
      ],
    },
    {
      name: 'status',
      label: t('status'),
      value: filter.status ?? 'all',
      options: [
        ...STATUSES.map((value) => ({ value, label: t(`statuses.${value}`) })),
        { value: 'all', label: t('every') },
      ],
    },
  ];
  return (
    <AdminPage
      title={t('title')}
      lead={t('lead', { warn: site.freshnessWarnDays, limit: site.freshnessLimitDays })}
    >
      {done && donePlan && (
        <p role="status" className="flex items-start gap-2 rounded-md bg-good-soft px-3 py-2 text-good">
          <CircleCheck aria-hidden className="mt-1 size-4 shrink-0" />
          <span>
            {t(`done.${done}`, { plan: donePlan.name })}{' '}
            <TextLink href={`/${locale}/plans/${donePlan.id}`} prefetch={false}>
              {t('toPlan')}
            </TextLink>
          </span>
        </p>
      )}
      <FilterBar path={adminPath(locale, '/due')} label={t('filters')} choices={choices} />
      <p className="text-sm text-muted">{t('count', { count: due.count, all: due.all })}</p>
      {due.rows.length === 0 ? (
        <EmptyState title={t('empty')}>{t('emptyWhat')}</EmptyState>
      ) : (
        <ol className="divide-y rounded-md border text-sm">
          {due.rows.map((plan) => (
            <li
              key={plan.planId}
              className="grid gap-x-6 gap-y-2 p-3 lg:grid-cols-[minmax(9rem,13rem)_10rem_minmax(0,1fr)]"
            >
              <div className="min-w-0">
                <span className="block text-muted">{plan.carrierName[locale]}</span>
                <h2 className="font-semibold">
                  <TextLink href={`/${locale}/plans/${plan.planId}`} prefetch={false} className={ROOMY}>
                    {plan.planName}
                  </TextLink>
                </h2>
                {can(actor.role, 'editDraft') && (
                  <TextLink
                    href={adminPath(locale, `/plans/${plan.planId}/edit`)}
                    prefetch={false}
                    className={ROOMY}
                  >
                    {t('edit')}
                    <span className="sr-only"> ({plan.planName})</span>
                  </TextLink>
                )}
                {plan.status === 'closed' && <span className="block text-muted">{t('statuses.closed')}</span>}
                {plan.hasDraft && <span className="block text-xs text-watch">{t('hasDraft')}</span>}
              </div>
              <div className="flex flex-wrap items-start gap-x-2 gap-y-0.5 lg:flex-col">
                <span className="tabular-nums">
                  <span className="text-muted lg:sr-only">{t('checked')} </span>
                  {day(plan.verifiedAt)}
                </span>
                <Badge
                  tone={plan.freshness === 'old' ? 'bad' : 'watch'}
                  icon={
                    plan.freshness === 'old' ? (
                      <TriangleAlert aria-hidden className="size-3" />
                    ) : (
                      <Clock aria-hidden className="size-3" />
                    )
                  }
                >
                  {t(`age.${plan.freshness === 'old' ? 'old' : 'due'}`, { days: plan.days })}
                </Badge>
                {plan.lastCheck?.outcome === 'unreachable' && (
                  <span className="mt-1 flex items-start gap-1 text-xs text-watch">
                    <Unplug aria-hidden className="mt-0.5 size-3 shrink-0" />
                    <span>
                      {t('wasUnreachable')}
                      <span className="block">
                        {t('byOn', { name: plan.lastCheck.by, date: day(plan.lastCheck.at) })}
                      </span>
                    </span>
                  </span>
                )}
              </div>
              <div className="min-w-0">
                <VerifyForm
                  act={checkAction.bind(null, locale, plan.planId)}
                  planName={`${plan.carrierName[locale]} ${plan.planName}`}
                  mayAct={can(actor.role, 'verifyPlan')}
                  hidden={{ back: query }}
                  sources={plan.sources.map(({ url, title, asOf }) => ({
                    url,
                    title,
                    when: asOf === null ? t('noDate') : asOf,
                  }))}
                />
              </div>
            </li>
          ))}
        </ol>
      )}
      <Pager page={due.page} pages={due.pages} hrefOf={hrefOf} />
    </AdminPage>
  );
}
