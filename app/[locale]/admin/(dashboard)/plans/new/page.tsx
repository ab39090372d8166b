import { getTranslations, setRequestLocale } from 'next-intl/server';
import { ActionForm, AdminPage } from '@/components/admin';
import type { Locale } from '@/i18n/routing';
import { getCatalog, getPlan } from '@/server/catalog/read';
import { requireActor } from '../../../actor';
import { beginPlanAction } from '../actions';

/** The name in addresses of a new plan, or of the copy of one. */
export default async function NewPlanPage({ params, searchParams }: PageProps<'/[locale]/admin/plans/new'>) {
  const locale = (await params).locale as Locale;
  setRequestLocale(locale);
  await requireActor(locale, '/plans/new', 'editDraft');
  const t = await getTranslations('admin.newPlan');
  const { from } = await searchParams;
  const original = typeof from === 'string' ? await getPlan(from) : null;
  const { carriers } = await getCatalog();
  return (
    <AdminPage
      title={original ? t('copyTitle', { name: original.name }) : t('title')}
      lead={original ? t('copyLead') : t('lead')}
    >
      <ActionForm
        act={beginPlanAction.bind(null, locale)}
        hidden={{ from: original?.id ?? '' }}
        fields={[
          ...(original
            ? []
            : [
                {
                  name: 'carrier',
                  label: t('carrier'),
                  type: 'select' as const,
                  options: carriers.map(({ id, name }) => ({ value: id, label: name[locale] })),
                },
              ]),
          {
            name: 'id',
            label: t('id'),
            hint: t('idHint'),
            required: true,
            maxLength: 100,
            value: original ? `${original.id}-2` : undefined,
            autoComplete: 'off',
          },
        ]}
        submit={t('go')}
      />
    </AdminPage>
  );
}
