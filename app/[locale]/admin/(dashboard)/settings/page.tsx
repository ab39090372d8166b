import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { ActionForm, AdminPage, AdminSection, TaxForm } from '@/components/admin';
import { LinkButton, TextLink } from '@/components/ui';
import type { Locale } from '@/i18n/routing';
import { pageOf } from '@/lib/admin/assignment';
import type { SiteDraft } from '@/lib/admin/site-draft';
import { MAX_LENGTHS, ownSettings } from '@/lib/catalog/site-settings';
import { US_STATES, usStateName } from '@/lib/us-states';
import { getCatalog } from '@/server/catalog/read';
import { readEnv } from '@/server/env';
import { countOlder } from '@/server/plans/freshness';
import { RANKING } from '@/server/settings';
import { getSiteState } from '@/server/site-drafts';
import { TAXES } from '@/server/taxes';
import { adminPath, requireActor } from '../../actor';
import { rankingAction, settingsAction, taxesAction } from './actions';

type Props = PageProps<'/[locale]/admin/settings'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale as Locale, namespace: 'admin.settings' });
  return { title: t('title') };
}

/** How the instance is run, and what taxes are estimated with. */
export default async function SettingsPage({ params }: Props) {
  const locale = (await params).locale as Locale;
  setRequestLocale(locale);
  await requireActor(locale, '/settings', 'changeSettings');
  const t = await getTranslations('admin.settings');
  const taxWords = await getTranslations('admin.taxes');
  const form = await getTranslations('admin.form');
  const webhookWords = await getTranslations('admin.webhooks');
  const { site } = await getCatalog();
  const { published, draft } = await getSiteState(TAXES);
  const taxes = draft?.document ?? published;
  const rankingState = await getSiteState(RANKING);
  const ranking = rankingState.draft?.document ?? rankingState.published;
  const { older, plans } = await countOlder(ranking.freshnessLimitDays);
  const number = (
    name: 'freshnessWarnDays' | 'freshnessLimitDays' | 'reportResponseDays',
    most: number,
    value = site[name],
  ) => ({
    ...{ name, label: t(name), hint: t('daysHint', { most }), value: String(value) },
    ...{ inputMode: 'numeric' as const, maxLength: 6, required: true },
  });
  const { OPERATOR } = readEnv();
  const { taxableShare } = taxes;
  return (
    <AdminPage
      title={t('title')}
      lead={t('lead')}
      actions={
        <>
          <LinkButton size="sm" href={adminPath(locale, '/settings/delivery')}>
            {t('toDelivery')}
          </LinkButton>
          <LinkButton size="sm" href={adminPath(locale, '/settings/webhooks')}>
            {webhookWords('toWebhooks')}
          </LinkButton>
        </>
      }
    >
      <ActionForm
        act={settingsAction.bind(null, locale)}
        label={t('title')}
        hidden={{ base: JSON.stringify(ownSettings(site)) }}
        submit={t('save')}
        fields={[
          number('freshnessWarnDays', 365),
          {
            name: 'fourEyes',
            label: t('fourEyes'),
            hint: t('fourEyesHint'),
            type: 'checkbox',
            value: site.fourEyes ? 'on' : '',
          },
          number('reportResponseDays', 90),
          {
            name: 'operator',
            label: t('operator'),
            hint: OPERATOR ? t('operatorDefault', { operator: OPERATOR }) : t('operatorNone'),
            value: site.operator,
            maxLength: MAX_LENGTHS.operator,
          },
          {
            name: 'contact',
            label: t('contact'),
            hint: t('contactHint'),
            value: site.contact,
            maxLength: MAX_LENGTHS.contact,
          },
          {
            name: 'sourceCheckHours',
            label: t('sourceCheckHours'),
            hint: t('sourceCheckHoursHint'),
            value: site.sourceCheckHours.join(', '),
            maxLength: 90,
          },
          {
            name: 'coverageEn',
            label: t('coverageEn'),
            hint: t('coverageHint'),
            type: 'textarea',
            value: site.coverageText.en,
            maxLength: MAX_LENGTHS.coverage,
          },
          {
            name: 'coverageZh',
            label: t('coverageZh'),
            type: 'textarea',
            value: site.coverageText.zh,
            maxLength: MAX_LENGTHS.coverage,
          },
        ]}
      />
      <p className="text-sm">
        <TextLink href={`/${locale}/method`} className="inline-flex min-h-6 items-center">
          {t('toMethod')}
        </TextLink>
      </p>
      <AdminSection title={t('ranking')}>
        <p className="max-w-prose text-muted">{t('rankingLead')}</p>
        <OpenDraft locale={locale} draft={rankingState.draft} />
        <ActionForm
          act={rankingAction.bind(null, locale)}
          label={t('ranking')}
          hidden={{ base: JSON.stringify(ranking) }}
          submit={form('handIn')}
          fields={[
            number('freshnessLimitDays', 3650, ranking.freshnessLimitDays),
            {
              name: 'leaveOldOut',
              label: t('leaveOldOut'),
              hint: t('wouldLeave', { older, plans, days: ranking.freshnessLimitDays }),
              type: 'checkbox',
              value: ranking.leaveOldOut ? 'on' : '',
            },
            {
              name: 'reason',
              label: form('reason'),
              value: rankingState.draft?.reason ?? '',
              maxLength: 1000,
            },
          ]}
        />
      </AdminSection>
      <AdminSection title={taxWords('title')}>
        <p className="max-w-prose text-muted">{taxWords('lead')}</p>
        <OpenDraft locale={locale} draft={draft} />
        <TaxForm
          act={taxesAction.bind(null, locale)}
          base={JSON.stringify(taxes)}
          reason={draft?.reason ?? ''}
          share={{ ...taxableShare, year: String(taxableShare.year) }}
          rows={US_STATES.map((state) => {
            const row = taxes.states[state];
            return {
              state,
              name: usStateName(state, locale),
              percent: row?.combinedRatePercent ?? '',
              high: row?.highPercent ?? '',
              year: row ? String(row.year) : '',
              source: row?.source ?? '',
              derived: row?.basis === 'derived',
            };
          })}
        />
      </AdminSection>
    </AdminPage>
  );
}

/** That a draft of the figures below waits for review, with the way to it; nothing where none does. */
async function OpenDraft({ locale, draft }: { locale: Locale; draft: SiteDraft | null }) {
  if (!draft) return null;
  const t = await getTranslations('admin.draft');
  return (
    <p className="rounded-md bg-watch-soft p-3 text-sm">
      {t(draft.status === 'returned' ? 'siteReturned' : 'siteOpen', { name: draft.author.name })}{' '}
      <TextLink href={adminPath(locale, pageOf(draft.kind, draft.id))}>{t('toDraft')}</TextLink>
    </p>
  );
}
