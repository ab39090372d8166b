import { getTranslations, setRequestLocale } from 'next-intl/server';
import { ActionForm, AdminPage, NoticeLine, Pager } from '@/components/admin';
import { Link, TextLink } from '@/components/ui';
import type { Locale } from '@/i18n/routing';
import { mailsOut } from '@/lib/admin/delivery';
import { withBase } from '@/lib/base-path';
import { countUnread, listNotices } from '@/server/notices/inbox';
import { mailState } from '@/server/notices/settings';
import { adminPath, requireActor } from '../../actor';
import { listPageHref } from '../../list-page-href';
import { getMoment } from '../../moment';
import { markReadAction } from './actions';

const ROWS = 50;

/** What somebody was told of, with a link to each thing. */
export default async function InboxPage({ params, searchParams }: PageProps<'/[locale]/admin/inbox'>) {
  const locale = (await params).locale as Locale;
  setRequestLocale(locale);
  const actor = await requireActor(locale, '/inbox');
  const query = await searchParams;
  const t = await getTranslations('admin.inbox');
  const time = await getMoment();
  const unreadOnly = query.show !== 'all';
  const page = Math.max(1, Math.min(10_000, Math.trunc(Number(query.page)) || 1));
  const unread = await countUnread(actor.id);
  const { notices, count } = await listNotices(actor.id, {
    ...{ skip: (page - 1) * ROWS, take: ROWS, unreadOnly },
  });
  const mails = mailsOut(await mailState());
  return (
    <AdminPage
      title={t('title')}
      lead={t(mails ? 'lead' : 'leadNoMail')}
      actions={
        unread > 0 && (
          <ActionForm
            act={markReadAction.bind(null, locale)}
            label={t('readAll')}
            submit={t('readAll')}
            variant="secondary"
            size="sm"
          />
        )
      }
    >
      <p className="flex flex-wrap gap-x-6 gap-y-2 text-sm">
        <Link className="underline underline-offset-3" href={unreadOnly ? '?show=all' : '?show=unread'}>
          {unreadOnly ? t('showAll') : t('showUnread', { count: unread })}
        </Link>
        <TextLink href={adminPath(locale, '/account')}>{t('toChoices')}</TextLink>
      </p>
      {notices.length === 0 ? (
        <p className="text-muted">{t(unreadOnly ? 'emptyUnread' : 'empty')}</p>
      ) : (
        <ul className="divide-y rounded-md border">
          {notices.map(({ id, kind, about, createdAt, readAt }) => (
            <li key={id} className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 p-3">
              <div className="min-w-0 flex-1 basis-64">
                <p className="flex items-start gap-2">
                  <span
                    aria-hidden
                    className={`mt-2 size-2 shrink-0 rounded-full ${readAt === null ? 'bg-accent' : 'bg-transparent'}`}
                  />
                  {/* A route that marks it as read on the way: no prefetching. */}
                  <a
                    href={withBase(adminPath(locale, `/inbox/open?id=${id}`))}
                    className={`min-h-6 underline underline-offset-3 wrap-anywhere ${readAt === null ? 'font-semibold' : ''}`}
                  >
                    <NoticeLine kind={kind} about={about} />
                    {readAt === null && <span className="sr-only"> ({t('unread')})</span>}
                  </a>
                </p>
                {about.note !== '' && (
                  <p className="mt-1 ml-4 border-l-2 pl-3 text-sm wrap-anywhere whitespace-pre-line text-muted">
                    {about.note}
                  </p>
                )}
                <p className="mt-1 ml-4 text-sm text-muted tabular-nums">{time(createdAt)}</p>
              </div>
              {readAt === null && (
                <ActionForm
                  act={markReadAction.bind(null, locale)}
                  hidden={{ id }}
                  submit={t('read')}
                  variant="quiet"
                  size="sm"
                />
              )}
            </li>
          ))}
        </ul>
      )}
      <Pager
        page={page}
        pages={Math.max(1, Math.ceil(count / ROWS))}
        hrefOf={(to) => listPageHref(query, to)}
      />
    </AdminPage>
  );
}
