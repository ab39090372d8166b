import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { guideQuestion } from '@/app/[locale]/guide/guide-question';
import { GuideFrame, Overview } from '@/components/guide';
import { alternatesOf } from '@/i18n/alternates';
import type { Locale } from '@/i18n/routing';

type Props = PageProps<'/[locale]/guide'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = (await params).locale as Locale;
  const t = await getTranslations({ locale, namespace: 'guide' });
  return { title: t('title'), description: t('intro'), alternates: alternatesOf(locale, '/guide') };
}

/** The way from a need to a phone that rings: every step, and what to know first. */
export default async function GuidePage({ params, searchParams }: Props) {
  const locale = (await params).locale as Locale;
  setRequestLocale(locale);
  const { location } = await guideQuestion(locale, searchParams);
  return (
    <GuideFrame location={location} step={null}>
      <Overview location={location} />
    </GuideFrame>
  );
}
