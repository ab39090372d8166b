'use client';

import { useTranslations } from 'next-intl';
import { useFormatters } from '@/components/formatters';
import { useReasons } from '@/components/reasons';
import type { PresetEffect, Standing } from '@/lib/admin/preset-effects';
import { AdminTable } from './admin-page';

/** Verdict, total and rank of a plan in words. */
export function useStandingText(): (standing: Standing) => string {
  const t = useTranslations('admin.effects');
  const verdict = useTranslations('verdict');
  const { reason, criterion } = useReasons();
  const formatters = useFormatters();
  return (standing) => {
    if (standing.kind === 'absent') return t('absent');
    if (standing.kind === 'doesNot')
      return t('said', { verdict: verdict('doesNot'), what: standing.reasons.map(reason).join(' · ') });
    const { totalCents, rank } = standing;
    const amount = formatters.money(totalCents);
    if (standing.kind === 'meets')
      return t('said', { verdict: verdict('meets'), what: t('place', { total: amount, rank }) });
    const total = standing.totalIs === 'exact' ? amount : verdict('from', { total: amount });
    const asks = verdict('ask', { what: standing.asks.map(criterion).join(' · ') });
    return t('may', { verdict: verdict('mayMeet'), place: t('place', { total, rank }), asks });
  };
}

/** What a change does in the ready-made needs: verdict, total and rank before and after. */
export function PresetEffects({ effects }: { effects: readonly PresetEffect[] }) {
  const t = useTranslations('admin.effects');
  const presets = useTranslations('need.preset');
  const standingText = useStandingText();
  const differs = ({ before, after }: PresetEffect) => JSON.stringify(before) !== JSON.stringify(after);
  return (
    <AdminTable label={t('title')} head={[t('need'), t('before'), t('after')]}>
      {effects.map((effect) => (
        <tr key={effect.preset} className={differs(effect) ? 'bg-watch-soft' : undefined}>
          <th scope="row" className="!text-text">
            {presets(effect.preset)}
          </th>
          <td className="text-muted tabular-nums">{standingText(effect.before)}</td>
          <td className="tabular-nums">
            {differs(effect) ? standingText(effect.after) : <span className="text-muted">{t('same')}</span>}
          </td>
        </tr>
      ))}
    </AdminTable>
  );
}
