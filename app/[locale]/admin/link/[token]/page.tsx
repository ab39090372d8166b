import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { ActionForm } from '@/components/admin';
import { TextLink } from '@/components/ui';
import { ClientMessages } from '@/i18n/client-messages';
import type { Locale } from '@/i18n/routing';
import { readLink } from '@/server/people/links';
import { adminPath } from '../../actor';
import { takeLinkAction } from './actions';

type Props = PageProps<'/[locale]/admin/link/[token]'>;

/** The address is a secret: no search engine lists it, and no link tells it to another site. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale as Locale, namespace: 'admin.link' });
  return { title: t('title'), robots: { index: false, follow: false }, referrer: 'no-referrer' };
}

/** An invitation, or a new password: what the link is for, or why it holds no more. */
export default async function LinkPage({ params }: Props) {
  const { token, ...rest } = await params;
  const locale = rest.locale as Locale;
  setRequestLocale(locale);
  const t = await getTranslations('admin');
  const link = await readLink(token);
  const open = link.kind === 'open';
  const invited = open && link.purpose === 'invitation';
  return (
    <ClientMessages namespaces={['admin']}>
      <div className="mx-auto flex max-w-sm flex-col gap-4 px-4 py-12">
        <h1 className="text-2xl font-semibold">
          {t(open ? (invited ? 'link.welcome' : 'link.reset') : 'link.title')}
        </h1>
        {open ? (
          <>
            <p className="text-muted wrap-anywhere">
              {invited && link.role
                ? t('link.invited', { email: link.email, role: t(`role.${link.role}`) })
                : t('link.resetLead', { email: link.email })}
            </p>
            <ActionForm
              act={takeLinkAction.bind(null, locale, token)}
              label={t(invited ? 'link.welcome' : 'link.reset')}
              fields={[
                ...(invited
                  ? [
                      {
                        name: 'name',
                        label: t('users.name'),
                        required: true,
                        maxLength: 100,
                        autoComplete: 'name',
                      },
                    ]
                  : []),
                {
                  name: 'password',
                  label: t('account.next'),
                  type: 'password' as const,
                  hint: t('link.passwordHint'),
                  autoComplete: 'new-password',
                  required: true,
                },
              ]}
              submit={t('link.set')}
            />
          </>
        ) : (
          <>
            <p>{t(`link.state.${link.kind}`)}</p>
            <p>
              <TextLink href={adminPath(locale, '/sign-in')}>{t('link.toSignIn')}</TextLink>
            </p>
          </>
        )}
      </div>
    </ClientMessages>
  );
}
