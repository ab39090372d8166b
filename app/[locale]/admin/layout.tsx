import { setRequestLocale } from 'next-intl/server';
import { OlderPage } from '@/components/older-page';
import { ClientMessages } from '@/i18n/client-messages';
import type { Locale } from '@/i18n/routing';

/** Around everything that is signed in for or signs in: all of it is forms, and some stay open for hours. */
export default async function AdminLayout({ children, params }: LayoutProps<'/[locale]/admin'>) {
  setRequestLocale((await params).locale as Locale);
  return (
    <>
      {children}
      <ClientMessages namespaces={['olderPage']}>
        <OlderPage />
      </ClientMessages>
    </>
  );
}
