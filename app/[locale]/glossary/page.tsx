import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { GlossaryTable, type TermKey } from '@/components/glossary';
import { alternatesOf } from '@/i18n/alternates';
import type { Locale } from '@/i18n/routing';

export async function generateMetadata({ params }: PageProps<'/[locale]/glossary'>): Promise<Metadata> {
  const locale = (await params).locale as Locale;
  const t = await getTranslations({ locale, namespace: 'glossary' });
  return { title: t('title'), description: t('description'), alternates: alternatesOf(locale, '/glossary') };
}

/** Every term of the interface in both languages (CT-29). */
export default async function GlossaryPage({ params }: PageProps<'/[locale]/glossary'>) {
  const locale = (await params).locale as Locale;
  setRequestLocale(locale);
  const t = await getTranslations('glossary');
  const wordsIn = async (language: Locale) => {
    const tTerms = await getTranslations({ locale: language, namespace: 'glossary.terms' });
    return (key: TermKey) => ({ name: tTerms(`${key}.name`), text: tTerms(`${key}.text`) });
  };
  return (
    <div className="mx-auto max-w-4xl px-4 py-8 lg:px-6">
      <h1 className="text-2xl font-semibold">{t('title')}</h1>
      <p className="mt-2 mb-6 max-w-prose text-muted">{t('intro')}</p>
      <GlossaryTable english={await wordsIn('en')} chinese={await wordsIn('zh')} />
    </div>
  );
}
