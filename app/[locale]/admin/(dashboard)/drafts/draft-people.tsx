import { getTranslations } from 'next-intl/server';
import { ReportStatusBadge } from '@/components/report';
import { TextLink } from '@/components/ui';
import type { Locale } from '@/i18n/routing';
import { OPEN_STATUSES } from '@/lib/admin/draft';
import type { SignedIn } from '@/server/people/sign-in';
import { getDraft } from '@/server/plans/drafts';
import { reportsOfDraft } from '@/server/reports';
import { adminPath } from '../../actor';
import { Assignee } from '../../assignee';

/** Who has a draft of a plan in hand, and the reports of readers that it answers. */
export async function DraftPeople({
  locale,
  actor,
  draftId,
}: {
  locale: Locale;
  actor: SignedIn;
  draftId: string;
}) {
  const t = await getTranslations('admin.draft');
  const draft = await getDraft(draftId);
  const reports = await reportsOfDraft(draftId);
  const open = draft !== null && OPEN_STATUSES.includes(draft.status);
  return (
    <>
      <Assignee locale={locale} actor={actor} kind="plan" id={draftId} open={open} />
      {reports.length > 0 && (
        <section aria-labelledby="answers" className="rounded-md border p-3 text-sm">
          <h2 id="answers" className="font-semibold">
            {t('answers')}
          </h2>
          <ul className="mt-1 flex flex-col gap-1">
            {reports.map((report) => (
              <li key={report.id} className="flex flex-wrap items-center gap-x-3">
                <TextLink
                  href={adminPath(locale, `/reports/${report.id}`)}
                  className="inline-flex min-h-6 items-center wrap-anywhere"
                >
                  {report.claim.slice(0, 120)}
                </TextLink>
                <ReportStatusBadge status={report.status} />
              </li>
            ))}
          </ul>
          {open && <p className="mt-1 text-muted">{t('answersHint')}</p>}
        </section>
      )}
    </>
  );
}
