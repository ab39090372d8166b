import { getTranslations, setRequestLocale } from 'next-intl/server';
import type { Locale } from '@/i18n/routing';
import { TAXES } from '@/server/taxes';
import { taxWords } from '../../../settings/site-words';
import { SiteDraftView } from '../../site-draft';

/** A draft of the tax table, state by state: a rate is read with its year and source. */
export default async function TaxDraftPage({
  params,
  searchParams,
}: PageProps<'/[locale]/admin/drafts/taxes/[draftId]'>) {
  const { locale: language, draftId } = await params;
  const locale = language as Locale;
  setRequestLocale(locale);
  const t = await getTranslations('admin');
  const words = taxWords(t, locale);
  return (
    <SiteDraftView
      locale={locale}
      search={await searchParams}
      draftId={draftId}
      subject={TAXES}
      shown={{
        ...{ title: t('taxes.title'), name: t('taxes.rates'), effect: t('taxes.effect') },
        field: t('taxes.state'),
        fieldsOf: ({ taxableShare, states }) => ({ taxableShare, ...states }),
        label: (key) => words.path(`states.${key}`),
        value: words.value,
      }}
    />
  );
}
