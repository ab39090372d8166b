import { getTranslations, setRequestLocale } from 'next-intl/server';
import type { Locale } from '@/i18n/routing';
import { countOlder } from '@/server/plans/freshness';
import { RANKING } from '@/server/settings';
import { settingWords } from '../../../settings/site-words';
import { SiteDraftView } from '../../site-draft';

/** A draft of the settings that decide which plans the ranking holds, with how many would leave it. */
export default async function SettingDraftPage({
  params,
  searchParams,
}: PageProps<'/[locale]/admin/drafts/settings/[draftId]'>) {
  const { locale: language, draftId } = await params;
  const locale = language as Locale;
  setRequestLocale(locale);
  const t = await getTranslations('admin');
  const words = settingWords(t);
  return (
    <SiteDraftView
      locale={locale}
      search={await searchParams}
      draftId={draftId}
      subject={RANKING}
      shown={{
        ...{ title: t('settings.ranking'), name: t('settings.ranking'), effect: t('settings.rankingEffect') },
        field: t('settings.setting'),
        fieldsOf: (settings) => ({ ...settings }),
        label: words.path,
        value: words.value,
        more: async ({ freshnessLimitDays: days, leaveOldOut }) => {
          const { older, plans } = await countOlder(days);
          return (
            <p className="max-w-prose text-sm">
              {t(leaveOldOut ? 'settings.leaves' : 'settings.noneLeave', { older, plans, days })}
            </p>
          );
        },
      }}
    />
  );
}
