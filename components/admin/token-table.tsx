import { useTranslations } from 'next-intl';
import { Badge } from '@/components/ui';
import type { FormAction } from '@/lib/admin/action-state';
import type { TokenScope, TokenState } from '@/lib/admin/api-token';
import { ActionForm } from './action-form';
import { AdminTable } from './admin-page';

/** A token as a list shows it; instants in words. */
export interface TokenRow {
  id: string;
  name: string;
  prefix: string;
  scopes: readonly TokenScope[];
  lost: readonly TokenScope[];
  state: TokenState;
  person: { name: string; email: string; disabled: boolean };
  made: string;
  expires: string;
  lastUsed: string | null;
  revoked: string | null;
  revokedBy: string | null;
}

/** Tokens with what each may do and its last use, and a way to revoke those that hold. */
export function TokenTable({
  tokens,
  withPeople = false,
  revoke,
}: {
  tokens: readonly TokenRow[];
  /** Everybody's: whose each is. */
  withPeople?: boolean;
  revoke: (id: string) => FormAction;
}) {
  const t = useTranslations('admin.tokens');
  const heads = [
    t('token'),
    ...(withPeople ? [t('person')] : []),
    ...[t('scopes'), t('state'), t('lastUsed'), t('change')],
  ];
  return (
    <AdminTable label={t('list')} head={heads}>
      {tokens.map((token) => (
        <tr key={token.id}>
          <td className="min-w-36">
            <span className="font-semibold wrap-anywhere">{token.name}</span>
            <code className="block text-muted">{token.prefix}…</code>
          </td>
          {withPeople && (
            <td>
              {token.person.name}
              <span className="block text-muted wrap-anywhere">{token.person.email}</span>
              {token.person.disabled && <span className="text-bad">{t('disabled')}</span>}
            </td>
          )}
          <td className="min-w-40">
            {token.scopes.map((scope) => t(`scope.${scope}`)).join(t('and'))}
            {token.lost.length > 0 && <span className="block text-bad">{t('lost')}</span>}
          </td>
          <td className="min-w-44">
            <Badge tone={token.state === 'active' ? 'good' : 'neutral'}>{t(`is.${token.state}`)}</Badge>
            <span className="block text-muted">
              {token.state === 'revoked'
                ? t('revokedOn', { day: token.revoked ?? '', who: token.revokedBy ?? '—' })
                : t('until', { day: token.expires })}
            </span>
            <span className="block text-muted">{t('madeOn', { day: token.made })}</span>
          </td>
          <td className="whitespace-nowrap">{token.lastUsed ?? t('never')}</td>
          <td>
            {token.state === 'active' && (
              <ActionForm
                act={revoke(token.id)}
                label={t('revokeOne', { name: token.name })}
                submit={t('revoke')}
                variant="secondary"
                size="sm"
              />
            )}
          </td>
        </tr>
      ))}
    </AdminTable>
  );
}
