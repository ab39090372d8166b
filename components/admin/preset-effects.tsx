'use client';

import { useTranslations } from 'next-intl';
import { useFormatters } from '@/components/formatters';
import { useReasons } from '@/components/reasons';
import type { PresetEffect, Standing } from '@/lib/admin/preset-effects';
import { AdminTable } from './admin-page';

/** What a change does in the ready-made needs: total and rank before and after. */
export function PresetEffects({ effects }: { effects: readonly PresetEffect[] }) {
  const t = useTranslations('admin.effects');
  const presets = useTranslations('need.preset');
  const { reason } = useReasons();
  const formatters = useFormatters();
  const standingText = (standing: Standing) => {
    if (standing.kind === 'absent') return t('absent');
    if (standing.kind === 'unmet') return t('unmet', { why: standing.reasons.map(reason).join(' · ') });
    return t('meets', { total: formatters.money(standing.totalCents), rank: standing.rank });
  };
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
