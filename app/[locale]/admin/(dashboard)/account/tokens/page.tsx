import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { ActionForm, AdminPage, AdminSection, TokenTable } from '@/components/admin';
import type { Locale } from '@/i18n/routing';
import { MOST_TOKEN_NAME, scopesOf, TOKEN_DAYS } from '@/lib/admin/api-token';
import { listOwnTokens } from '@/server/people/tokens';
import { requireActor } from '../../../actor';
import { tokenRows } from '../../../token-rows';
import { createTokenAction, revokeTokenAction } from './actions';

type Props = PageProps<'/[locale]/admin/account/tokens'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale as Locale, namespace: 'admin.tokens' });
  return { title: t('title') };
}

/** Tokens of one's own, with which programs act for oneself. */
export default async function TokensPage({ params }: Props) {
  const locale = (await params).locale as Locale;
  setRequestLocale(locale);
  const actor = await requireActor(locale, '/account/tokens');
  const t = await getTranslations('admin.tokens');
  const account = await getTranslations('admin.account');
  const tokens = await listOwnTokens(actor);
  const scopes = scopesOf(actor.role);
  return (
    <AdminPage title={t('title')} lead={t('lead')}>
      {scopes.length === 0 ? (
        <p className="rounded-md bg-sunken p-3 text-sm">{t('noScopes')}</p>
      ) : (
        <AdminSection title={t('create')}>
          <ActionForm
            act={createTokenAction.bind(null, locale)}
            label={t('create')}
            clears
            fields={[
              {
                ...{ name: 'name', label: t('name'), hint: t('nameHint'), maxLength: MOST_TOKEN_NAME },
                ...{ required: true, autoComplete: 'off' },
              },
              ...scopes.map((scope) => ({
                ...{ name: scope, label: t(`scope.${scope}`), hint: t(`scopeHint.${scope}`) },
                type: 'checkbox' as const,
                group: t('mayGroup'),
              })),
              {
                ...{ name: 'days', label: t('days'), type: 'select', value: '90' },
                options: TOKEN_DAYS.map((days) => ({ value: String(days), label: t('daysOf', { days }) })),
              },
              {
                ...{ name: 'current', label: account('current'), type: 'password', required: true },
                autoComplete: 'current-password',
              },
            ]}
            submit={t('make')}
          />
        </AdminSection>
      )}
      <AdminSection title={t('list')}>
        {tokens.length === 0 ? (
          <p className="text-muted">{t('none')}</p>
        ) : (
          <TokenTable
            tokens={await tokenRows(tokens)}
            revoke={(id) => revokeTokenAction.bind(null, locale, '/account/tokens', id)}
          />
        )}
      </AdminSection>
    </AdminPage>
  );
}
