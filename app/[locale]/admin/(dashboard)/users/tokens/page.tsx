import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { AdminPage, TokenTable } from '@/components/admin';
import type { Locale } from '@/i18n/routing';
import { listTokens } from '@/server/people/tokens';
import { requireActor } from '../../../actor';
import { tokenRows } from '../../../token-rows';
import { revokeTokenAction } from '../../account/tokens/actions';

type Props = PageProps<'/[locale]/admin/users/tokens'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale as Locale, namespace: 'admin.tokens' });
  return { title: t('allTitle') };
}

/** Everybody's tokens, for whoever manages people. */
export default async function AllTokensPage({ params }: Props) {
  const locale = (await params).locale as Locale;
  setRequestLocale(locale);
  const actor = await requireActor(locale, '/users/tokens', 'manageUsers');
  const t = await getTranslations('admin.tokens');
  const tokens = await listTokens(actor);
  return (
    <AdminPage title={t('allTitle')} lead={t('allLead')}>
      {tokens.length === 0 ? (
        <p className="text-muted">{t('noneAtAll')}</p>
      ) : (
        <TokenTable
          tokens={await tokenRows(tokens)}
          withPeople
          revoke={(id) => revokeTokenAction.bind(null, locale, '/users/tokens', id)}
        />
      )}
    </AdminPage>
  );
}
