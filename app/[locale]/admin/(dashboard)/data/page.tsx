import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { AdminPage, AdminSection, actorWords } from '@/components/admin';
import { Button, LinkButton, TextField } from '@/components/ui';
import type { Locale } from '@/i18n/routing';
import { can } from '@/lib/admin/permissions';
import { withBase } from '@/lib/base-path';
import { readAudit } from '@/server/audit';
import { adminPath, requireActor } from '../../actor';
import { getMoment } from '../../moment';

type Props = PageProps<'/[locale]/admin/data'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale as Locale, namespace: 'admin.data' });
  return { title: t('title') };
}

const REFUSALS = ['current', 'forbidden', 'tooManyAttempts'] as const;

/** The catalog and the whole database as files. */
export default async function DataPage({ params, searchParams }: Props) {
  const locale = (await params).locale as Locale;
  setRequestLocale(locale);
  const actor = await requireActor(locale, '/data');
  const t = await getTranslations('admin.data');
  const auditWords = await getTranslations('admin.audit');
  const refusedWords = await getTranslations('admin.refused');
  const time = await getMoment();
  const { refused, minutes } = await searchParams;
  const refusal = REFUSALS.find((one) => one === refused);
  const [last] = (await readAudit({ action: 'backup.write' }, { take: 1 })).entries;
  return (
    <AdminPage title={t('title')} lead={t('lead')}>
      <AdminSection title={t('catalog')}>
        <p className="max-w-prose text-muted">{t('catalogLead')}</p>
        <LinkButton href={adminPath(locale, '/catalog-file')} className="self-start">
          {t('catalogSave')}
        </LinkButton>
      </AdminSection>
      <AdminSection title={t('backup')}>
        <p className="max-w-prose text-muted">{t('backupLead')}</p>
        <p className="max-w-prose text-muted">{t('backupRestore')}</p>
        <p className="text-sm">
          {last
            ? t('backupLast', {
                at: time(last.at),
                name: actorWords(auditWords, last),
              })
            : t('backupNever')}
        </p>
        {can(actor.role, 'manageUsers') ? (
          <form
            id="backup"
            method="post"
            action={withBase(adminPath(locale, '/backup-file'))}
            aria-label={t('backup')}
            className="flex max-w-md scroll-mt-24 flex-col gap-3"
          >
            {refusal && (
              <p role="alert" className="rounded-md bg-bad-soft p-3 text-sm">
                {refusedWords(refusal, { minutes: Number(minutes) || 1 })}
              </p>
            )}
            <TextField
              label={t('current')}
              name="password"
              type="password"
              autoComplete="current-password"
              required
            />
            <Button type="submit" className="self-start">
              {t('save')}
            </Button>
          </form>
        ) : (
          <p className="text-sm">{t('backupOwner')}</p>
        )}
      </AdminSection>
    </AdminPage>
  );
}
