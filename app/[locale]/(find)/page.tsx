import { getTranslations } from 'next-intl/server';

export default async function FindPage() {
  const t = await getTranslations('shell');
  return <h1 className="p-6 text-xl font-semibold">{t('name')}</h1>;
}
