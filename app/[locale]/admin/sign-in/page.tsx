import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { ActionForm } from '@/components/admin';
import { TextLink } from '@/components/ui';
import type { Locale } from '@/i18n/routing';
import { adminPath } from '../actor';
import { codeAction, signInAction } from './actions';

export async function generateMetadata({ params }: PageProps<'/[locale]/admin/sign-in'>): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale as Locale, namespace: 'admin.signIn' });
  return { title: t('title'), robots: { index: false } };
}

export default async function SignInPage({ params, searchParams }: PageProps<'/[locale]/admin/sign-in'>) {
  const locale = (await params).locale as Locale;
  setRequestLocale(locale);
  const { step, next } = await searchParams;
  const hidden = { next: typeof next === 'string' ? next : '' };
  const t = await getTranslations('admin.signIn');
  return (
    <div className="mx-auto flex max-w-sm flex-col gap-4 px-4 py-12">
      <h1 className="text-2xl font-semibold">{t('title')}</h1>
      {step === 'code' ? (
        <>
          <p className="text-muted">{t('codeLead')}</p>
          <ActionForm
            act={codeAction.bind(null, locale)}
            hidden={hidden}
            fields={[
              {
                name: 'code',
                label: t('code'),
                autoComplete: 'one-time-code',
                required: true,
                maxLength: 40,
              },
            ]}
            submit={t('go')}
          />
        </>
      ) : (
        <>
          <p className="text-muted">{t('lead')}</p>
          {step === 'set' && (
            <p role="status" className="rounded-md bg-good-soft p-3 text-sm text-good">
              {t('isSet')}
            </p>
          )}
          <ActionForm
            act={signInAction.bind(null, locale)}
            hidden={hidden}
            fields={[
              { name: 'email', label: t('email'), type: 'email', autoComplete: 'username', required: true },
              {
                name: 'password',
                label: t('password'),
                type: 'password',
                autoComplete: 'current-password',
                required: true,
              },
            ]}
            submit={t('go')}
          />
          <p>
            <TextLink href={adminPath(locale, '/sign-in/forgot')}>{t('forgot')}</TextLink>
          </p>
        </>
      )}
    </div>
  );
}
