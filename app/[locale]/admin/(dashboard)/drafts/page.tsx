import { getTranslations, setRequestLocale } from 'next-intl/server';
import { AdminPage, Pager } from '@/components/admin';
import { Button, Link, Select, TextField } from '@/components/ui';
import type { Locale } from '@/i18n/routing';
import { DRAFT_KINDS, DRAFT_STATUSES } from '@/lib/admin/draft';
import { DRAFT_SORTS, DRAFT_TABS, filterDrafts, readDraftFilter } from '@/lib/admin/draft-list';
import { draftPath } from '@/lib/admin/review-queue';
import { withBase } from '@/lib/base-path';
import { countWork, listWork, readerOf } from '@/server/plans/work';
import { adminPath, requireActor } from '../../actor';
import { listPageHref } from '../../list-page-href';
import { DecidedLine } from './queue-line';
import { DraftRows } from './rows';

/** Drafts a page. */
const ROWS = 50;
/** What can be filtered by state, in each tab. */
const STATES = {
  ...{ mine: DRAFT_STATUSES.slice(0, 4), returned: [], waiting: [], all: DRAFT_STATUSES.slice(0, 4) },
  ended: DRAFT_STATUSES.slice(4),
} as const;

/** Drafts: mine, those sent back to me, those that wait for me, all. */
export default async function DraftsPage({ params, searchParams }: PageProps<'/[locale]/admin/drafts'>) {
  const locale = (await params).locale as Locale;
  setRequestLocale(locale);
  const query = await searchParams;
  const given = (name: string) => (typeof query[name] === 'string' ? (query[name] as string) : '');
  const actor = await requireActor(locale, `/drafts?${new URLSearchParams({ tab: given('tab') })}`);
  const t = await getTranslations('admin.drafts');
  const tDraft = await getTranslations('admin.draftStatus');
  const reader = await readerOf(actor);
  const filter = readDraftFilter(given);
  const counts = await countWork(reader);
  const rows = filterDrafts(
    await listWork(filter.tab === 'ended' ? 'ended' : 'open', locale),
    filter,
    reader,
  );
  const pages = Math.max(1, Math.ceil(rows.length / ROWS));
  const page = Math.min(pages, Math.max(1, Math.trunc(Number(given('page'))) || 1));
  const states = STATES[filter.tab];
  const narrowed = filter.search !== '' || filter.kind !== null || filter.status !== null;
  return (
    <AdminPage title={t('title')} lead={t('lead')}>
      <DecidedLine locale={locale} search={query} />
      <nav aria-label={t('tabs')} className="-mx-4 overflow-x-auto border-b px-4">
        <ul className="flex gap-1">
          {DRAFT_TABS.map((tab) => (
            <li key={tab} className="shrink-0">
              <Link
                href={`?tab=${tab}`}
                aria-current={tab === filter.tab ? 'page' : undefined}
                className="-mb-px flex h-10 items-center gap-2 border-b-2 border-transparent px-3 text-sm whitespace-nowrap text-muted hover:text-text aria-[current]:border-accent aria-[current]:font-semibold aria-[current]:text-text"
              >
                {t(`tab.${tab}`)}
                {tab !== 'ended' && counts[tab] > 0 && (
                  <span className="rounded-full bg-accent-soft px-2 text-xs tabular-nums">{counts[tab]}</span>
                )}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <form
        method="get"
        action={withBase(adminPath(locale, '/drafts'))}
        aria-label={t('filters')}
        className="grid grid-cols-2 items-end gap-3 sm:flex sm:flex-wrap"
      >
        <input type="hidden" name="tab" value={filter.tab} />
        <div className="col-span-2 sm:w-56">
          <TextField name="q" label={t('search')} defaultValue={filter.search} maxLength={100} />
        </div>
        <Select
          name="kind"
          label={t('kind')}
          defaultValue={filter.kind ?? ''}
          options={[
            { value: '', label: t('any') },
            ...DRAFT_KINDS.map((value) => ({ value, label: t(`kinds.${value}`) })),
          ]}
        />
        {states.length > 0 && (
          <Select
            name="status"
            label={t('state')}
            defaultValue={filter.status ?? ''}
            options={[
              { value: '', label: t('any') },
              ...states.map((value) => ({ value, label: tDraft(value) })),
            ]}
          />
        )}
        <Select
          name="sort"
          label={t('sort')}
          defaultValue={filter.sort}
          options={DRAFT_SORTS.map((value) => ({ value, label: t(`sorts.${value}`) }))}
        />
        <Button type="submit">{t('show')}</Button>
      </form>
      {rows.length === 0 ? (
        <p className="text-muted">{narrowed ? t('emptyFilter') : t(`empty.${filter.tab}`)}</p>
      ) : (
        <>
          <p className="text-sm text-muted">{t('count', { count: rows.length })}</p>
          <DraftRows
            rows={rows.slice((page - 1) * ROWS, page * ROWS)}
            me={actor.id}
            hrefOf={(row) => adminPath(locale, draftPath(row, { kind: 'list', filter }))}
          />
        </>
      )}
      <Pager page={page} pages={pages} hrefOf={(to) => listPageHref(query, to)} />
    </AdminPage>
  );
}
