import { getTranslations, setRequestLocale } from 'next-intl/server';
import { AdminPage, AdminTable, AuditDetails, actorWords, auditActionKey, Pager } from '@/components/admin';
import { Button, LinkButton, Select, TextField } from '@/components/ui';
import type { Locale } from '@/i18n/routing';
import { AUDIT_ACTIONS } from '@/lib/admin/audit';
import { type AuditCheck, readAudit, verifyAudit } from '@/server/audit';
import { listUsers } from '@/server/people/accounts';
import { adminPath, requireActor } from '../../actor';
import { listPageHref } from '../../list-page-href';
import { getMoment } from '../../moment';

const PAGE = 100;

/** What came of following the chain from the first entry to the last. */
async function CheckResult({ check: { entries, head, fault } }: { check: AuditCheck }) {
  const t = await getTranslations('admin.audit');
  if (fault)
    return (
      <p role="alert" className="rounded-md bg-bad-soft p-3 text-sm">
        {t('checkFault', { seq: fault.seq, why: fault.why, entries })}
      </p>
    );
  return (
    <div role="status" className="rounded-md bg-good-soft p-3 text-sm">
      <p>{t('checkHolds', { entries })}</p>
      <p className="break-all">{t('checkHead', { head })}</p>
    </div>
  );
}

/** Everything that was done, newest first. */
export default async function AuditPage({ params, searchParams }: PageProps<'/[locale]/admin/audit'>) {
  const locale = (await params).locale as Locale;
  setRequestLocale(locale);
  await requireActor(locale, '/audit', 'readAudit');
  const t = await getTranslations('admin');
  const tAudit = await getTranslations('admin.audit');
  const time = await getMoment('medium');
  const query = await searchParams;
  const users = await listUsers();
  const action = AUDIT_ACTIONS.find((one) => one === query.action);
  const actorId = users.find(({ id }) => id === query.who)?.id;
  const subject = typeof query.on === 'string' && query.on !== '' ? query.on.slice(0, 200) : undefined;
  const page = Math.max(1, Math.trunc(Number(query.page)) || 1);
  const { entries, count } = await readAudit(
    { action, actorId, subject },
    { skip: (page - 1) * PAGE, take: PAGE },
  );
  const check = query.check === '1' ? await verifyAudit() : null;
  const names = new Map(users.map(({ id, name }) => [`user:${id}`, name]));
  const all = { value: '', label: t('list.all') };
  const pages = Math.max(1, Math.ceil(count / PAGE));
  return (
    <AdminPage
      title={t('audit.title')}
      lead={t('audit.lead', { count })}
      actions={
        <>
          <LinkButton size="sm" href={adminPath(locale, '/audit?check=1')}>
            {t('audit.check')}
          </LinkButton>
          <LinkButton size="sm" href={adminPath(locale, '/audit-file?format=csv')}>
            {t('audit.csv')}
          </LinkButton>
          <LinkButton size="sm" href={adminPath(locale, '/audit-file?format=json')}>
            {t('audit.json')}
          </LinkButton>
        </>
      }
    >
      {check && <CheckResult check={check} />}
      <form method="get" className="flex flex-wrap items-end gap-3">
        <Select
          label={t('audit.action')}
          name="action"
          defaultValue={action ?? ''}
          options={[all, ...AUDIT_ACTIONS.map((value) => ({ value, label: t(auditActionKey(value)) }))]}
        />
        <Select
          label={t('audit.who')}
          name="who"
          defaultValue={actorId ?? ''}
          options={[all, ...users.map(({ id, name }) => ({ value: id, label: name }))]}
        />
        <TextField label={t('audit.on')} name="on" defaultValue={subject} />
        <Button type="submit">{t('list.show')}</Button>
      </form>
      {entries.length === 0 ? (
        <p className="text-muted">{t('audit.empty')}</p>
      ) : (
        <AdminTable
          label={t('audit.title')}
          head={[
            '#',
            t('audit.at'),
            t('audit.who'),
            t('audit.action'),
            t('audit.subject'),
            t('audit.details'),
          ]}
        >
          {entries.map((entry) => (
            <tr key={entry.seq}>
              <td className="text-right tabular-nums">{entry.seq}</td>
              <td className="whitespace-nowrap tabular-nums">{time(entry.at)}</td>
              <td>{actorWords(tAudit, entry)}</td>
              <td>{t(auditActionKey(entry.action))}</td>
              <td className="min-w-40 wrap-anywhere">{names.get(entry.subject) ?? entry.subject}</td>
              <td className="min-w-48">
                {Object.keys(entry.details).length > 0 && (
                  <details>
                    <summary className="cursor-pointer text-muted">{t('audit.details')}</summary>
                    <AuditDetails details={entry.details} />
                  </details>
                )}
              </td>
            </tr>
          ))}
        </AdminTable>
      )}
      <Pager page={page} pages={pages} hrefOf={(to) => listPageHref(query, to)} />
    </AdminPage>
  );
}
