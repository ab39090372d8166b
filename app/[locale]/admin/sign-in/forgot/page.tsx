import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { ActionForm } from '@/components/admin';
import { TextLink } from '@/components/ui';
import { ClientMessages } from '@/i18n/client-messages';
import type { Locale } from '@/i18n/routing';
import { mailsOut } from '@/lib/admin/delivery';
import { mailState } from '@/server/notices/settings';
import { adminPath } from '../../actor';
import { forgotAction } from './actions';

type Props = PageProps<'/[locale]/admin/sign-in/forgot'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale as Locale, namespace: 'admin.signIn' });
  return { title: t('forgot'), robots: { index: false } };
}

/** A way to a new password, by mail or by an owner. */
export default async function ForgotPage({ params }: Props) {
  const locale = (await params).locale as Locale;
  setRequestLocale(locale);
  const t = await getTranslations('admin.signIn');
  const mails = mailsOut(await mailState());
  return (
    <ClientMessages namespaces={['admin']}>
      <div className="mx-auto flex max-w-sm flex-col gap-4 px-4 py-12">
        <h1 className="text-2xl font-semibold">{t('forgot')}</h1>
        <p className="text-muted">{t(mails ? 'forgotLead' : 'forgotNoMail')}</p>
        {mails && (
          <ActionForm
            act={forgotAction.bind(null, locale)}
            fields={[
              { name: 'email', label: t('email'), type: 'email', autoComplete: 'username', required: true },
            ]}
            submit={t('forgotGo')}
          />
        )}
        <p>
          <TextLink href={adminPath(locale, '/sign-in')}>{t('back')}</TextLink>
        </p>
      </div>
    </ClientMessages>
  );
}
