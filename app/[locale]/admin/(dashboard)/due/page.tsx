import { CircleCheck } from 'lucide-react';
import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { toParams } from '@/app/[locale]/request-context';
import { ActionForm, AdminPage, FilterBar, Pager, TogetherForm } from '@/components/admin';
import { Disclosure, EmptyState } from '@/components/ui';
import type { Locale } from '@/i18n/routing';
import { DUE_MARKS, readDueFilter, writeDueFilter } from '@/lib/admin/due-filter';
import { can } from '@/lib/admin/permissions';
import { oneOf } from '@/lib/one-of';
import { STATUSES } from '@/lib/plan/constants';
import { SOURCE_OUTCOMES } from '@/lib/sources/outcome';
import { getCatalog } from '@/server/catalog/read';
import { listDue, type ShownEntry } from '@/server/plans/due';
import { adminPath, requireActor } from '../../actor';
import { checkAction, fetchCarrierAction, verifyTogetherAction } from './actions';
import { EntryItem } from './entry';

type Props = PageProps<'/[locale]/admin/due'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale as Locale, namespace: 'admin.due' });
  return { title: t('title') };
}

const DONE = ['verified', 'unreachable', 'fetched', 'fetching'] as const;
const countIn = (search: URLSearchParams, name: string): number =>
  Math.max(0, Math.trunc(Number(search.get(name))) || 0);

/** What was done, from the address. */
async function DoneLine({ search }: { search: URLSearchParams }) {
  const t = await getTranslations('admin.due');
  const done = oneOf(DONE, search.get('done'));
  if (done === null) return null;
  const outcome = oneOf(SOURCE_OUTCOMES, search.get('outcome')) ?? 'unreachable';
  const numbers = {
    ...{ plans: countIn(search, 'plans'), dated: countIn(search, 'dated') },
    ...{ carriers: countIn(search, 'carriers'), datedCarriers: countIn(search, 'datedCarriers') },
  };
  return (
    <p role="status" className="flex items-start gap-2 rounded-md bg-good-soft px-3 py-2 text-good">
      <CircleCheck aria-hidden className="mt-1 size-4 shrink-0" />
      <span>{done === 'fetched' ? t(`fetched.${outcome}`) : t(`done.${done}`, numbers)}</span>
    </p>
  );
}

/** Entries of one carrier that follow each other. */
function byCarrier(entries: readonly ShownEntry[]): [string, ShownEntry[]][] {
  const groups = new Map<string, ShownEntry[]>();
  for (const entry of entries) groups.set(entry.carrierId, [...(groups.get(entry.carrierId) ?? []), entry]);
  return [...groups];
}

/** Pages to look at, carrier by carrier: those that changed first, then what nobody has read, then by age. */
export default async function DuePage({ params, searchParams }: Props) {
  const locale = (await params).locale as Locale;
  setRequestLocale(locale);
  const search = toParams(await searchParams);
  const { carriers, site } = await getCatalog();
  const filter = readDueFilter(
    search,
    carriers.map(({ id }) => id),
  );
  const query = writeDueFilter(filter);
  const actor = await requireActor(locale, `/due${query && `?${query}`}`);
  const t = await getTranslations('admin.due');
  const due = await listDue(actor, filter);
  const hrefOf = (page: number) => {
    const next = writeDueFilter({ ...filter, page });
    return `${adminPath(locale, '/due')}${next && `?${next}`}`;
  };
  const nameOf = (id: string) => carriers.find((carrier) => carrier.id === id)?.name[locale] ?? id;
  const may = {
    verify: can(actor.role, 'verifyPlan'),
    edit: can(actor.role, 'editDraft'),
    fetch: can(actor.role, 'checkSources'),
  };
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
      <DoneLine search={search} />
      <FilterBar path={adminPath(locale, '/due')} label={t('filters')} choices={choices} />
      <p className="text-sm text-muted">{t('count', { count: due.count, all: due.all })}</p>
      {due.entries.length === 0 && <EmptyState title={t('empty')}>{t('emptyWhat')}</EmptyState>}
      {byCarrier(due.entries).map(([carrierId, entries]) => (
        <section key={carrierId} aria-label={nameOf(carrierId)} className="flex min-w-0 flex-col gap-3">
          <div className="flex flex-wrap items-center justify-between gap-2 border-b pb-2">
            <p className="text-lg font-semibold">{nameOf(carrierId)}</p>
            {may.fetch && (
              <ActionForm
                act={fetchCarrierAction.bind(null, locale, carrierId)}
                hidden={{ back: query }}
                label={t('fetchCarrier', { carrier: nameOf(carrierId) })}
                submit={t('fetchCarrier', { carrier: nameOf(carrierId) })}
                variant="quiet"
                size="sm"
              />
            )}
          </div>
          {may.verify && filter.carrier === carrierId && due.together.length > 1 && (
            <Disclosure
              className="rounded-md border px-3 py-1 text-sm"
              summary={t('together.title', { count: due.together.length })}
            >
              <TogetherForm
                act={verifyTogetherAction.bind(null, locale)}
                label={t('together.form', { carrier: nameOf(carrierId) })}
                pages={due.together}
                back={query}
              />
            </Disclosure>
          )}
          <ol className="flex flex-col gap-3">
            {entries.map((entry) => (
              <EntryItem
                key={entry.url}
                locale={locale}
                entry={entry}
                carrierName={nameOf(carrierId)}
                act={checkAction.bind(null, locale)}
                may={may}
                back={query}
                adminHref={(path) => adminPath(locale, path)}
              />
            ))}
          </ol>
        </section>
      ))}
      <Pager page={due.page} pages={due.pages} hrefOf={hrefOf} />
    </AdminPage>
  );
}
