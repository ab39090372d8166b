import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { ActionForm, ADMIN_PAGES, AdminNav, DeskKeys, MentionPeople } from '@/components/admin';
import { ClientMessages } from '@/i18n/client-messages';
import type { Locale } from '@/i18n/routing';
import { can } from '@/lib/admin/permissions';
import { countUnread } from '@/server/notices/inbox';
import { mentionablePeople } from '@/server/people/assignments';
import { currentUser } from '@/server/people/sign-in';
import { countOlder } from '@/server/plans/freshness';
import { countWork } from '@/server/plans/work';
import { countOpenReports } from '@/server/reports';
import { getSettings } from '@/server/settings';
import { adminPath } from '../actor';
import { signOutAction } from './actions';

export const metadata: Metadata = { robots: { index: false } };

/** The frame of the back office: where one is, who one is, and what waits. */
export default async function DeskLayout({ children, params }: LayoutProps<'/[locale]/admin'>) {
  const locale = (await params).locale as Locale;
  setRequestLocale(locale);
  const actor = await currentUser(await headers());
  // The page itself leads to signing in, and knows the way back.
  if (!actor) return children;
  const t = await getTranslations('admin');
  const { freshnessWarnDays, fourEyes } = await getSettings();
  const work = await countWork({ ...actor, fourEyes });
  const waiting: Partial<Record<string, number>> = {
    inbox: await countUnread(actor.id),
    // What I am waited for.
    drafts: work.waiting + work.returned,
    due: (await countOlder(freshnessWarnDays)).older,
    reports: await countOpenReports(),
  };
  const pages = ADMIN_PAGES.filter(({ right }) => can(actor.role, right)).map(({ page }) => ({
    page,
    waiting: waiting[page] ?? 0,
  }));
  return (
    <ClientMessages namespaces={['admin']}>
      <div className="grid gap-6 px-4 py-6 lg:grid-cols-[13rem_minmax(0,1fr)] lg:px-6">
        <div className="flex min-w-0 flex-col gap-4">
          <DeskKeys base={adminPath(locale)} pages={pages.map(({ page }) => page)} />
          <AdminNav base={adminPath(locale)} pages={pages} />
          <div className="flex flex-wrap items-center justify-between gap-2 border-t pt-3 text-sm lg:flex-col lg:items-start">
            <p>
              <span className="font-semibold">{actor.name}</span>{' '}
              <span className="text-muted">{t(`role.${actor.role}`)}</span>
            </p>
            <ActionForm
              act={signOutAction.bind(null, locale)}
              submit={t('signOut')}
              variant="secondary"
              size="sm"
            />
          </div>
        </div>
        <div className="min-w-0">
          <MentionPeople value={await mentionablePeople()}>{children}</MentionPeople>
        </div>
      </div>
    </ClientMessages>
  );
}
