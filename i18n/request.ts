import { hasLocale } from 'next-intl';
import { getRequestConfig } from 'next-intl/server';
import { routing } from '@/i18n/routing';

export default getRequestConfig(async ({ requestLocale }) => {
  const requested = await requestLocale;
  const locale = hasLocale(routing.locales, requested) ? requested : routing.defaultLocale;
  const { default: messages } = await import(`../messages/${locale}.json`);
  // Dates of sources are calendar days, so no reader's zone may move them.
  return { locale, messages, timeZone: 'UTC' };
});
