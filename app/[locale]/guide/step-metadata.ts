import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { alternatesOf } from '@/i18n/alternates';
import type { Locale } from '@/i18n/routing';
import type { Step } from '@/lib/guide/steps';

/** Title, description and addresses of the page of a step. */
export async function stepMetadata(locale: Locale, step: Step): Promise<Metadata> {
  const t = await getTranslations({ locale, namespace: 'guide' });
  return {
    title: t(`steps.${step}.title`),
    description: t(`steps.${step}.lead`),
    alternates: alternatesOf(locale, `/guide/${step}`),
  };
}
