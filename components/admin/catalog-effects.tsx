'use client';

import { useTranslations } from 'next-intl';
import { Disclosure } from '@/components/ui';
import type { CatalogEffect, VerdictCounts } from '@/lib/admin/preset-effects';
import { AdminTable } from './admin-page';
import { useStandingText } from './preset-effects';

const VERDICTS = ['meets', 'mayMeet', 'doesNot'] as const satisfies readonly (keyof VerdictCounts)[];

/** What a change of plans does in the ready-made needs: how many meet each before and after, and which plans move. */
export function CatalogEffects({
  effects,
  names,
}: {
  effects: readonly CatalogEffect[];
  /** Of the plans that change, by id. */
  names: Readonly<Record<string, string>>;
}) {
  const t = useTranslations('admin.effects');
  const presets = useTranslations('need.preset');
  const verdict = useTranslations('verdict');
  const standingText = useStandingText();
  const moving = effects.filter(({ plans }) => plans.length > 0);
  return (
    <>
      <AdminTable label={t('title')} head={[t('need'), ...VERDICTS.map((one) => verdict(one)), t('moves')]}>
        {effects.map(({ preset, before, after, plans }) => (
          <tr key={preset} className={plans.length > 0 ? 'bg-watch-soft' : undefined}>
            <th scope="row" className="!text-text">
              {presets(preset)}
            </th>
            {VERDICTS.map((one) => (
              <td key={one} className="tabular-nums">
                {before[one] === after[one] ? (
                  <span className="text-muted">{before[one]}</span>
                ) : (
                  t('counts', { before: before[one], after: after[one] })
                )}
              </td>
            ))}
            <td className="tabular-nums">{plans.length}</td>
          </tr>
        ))}
      </AdminTable>
      {moving.map(({ preset, plans }) => (
        <Disclosure
          key={preset}
          summary={t('movesIn', { need: presets(preset), count: plans.length })}
          className="text-sm"
        >
          <AdminTable label={presets(preset)} head={[t('plan'), t('before'), t('after')]}>
            {plans.map(({ id, before, after }) => (
              <tr key={id}>
                <th scope="row" className="!whitespace-normal !text-text">
                  {names[id] ?? id}
                </th>
                <td className="text-muted tabular-nums">{standingText(before)}</td>
                <td className="tabular-nums">{standingText(after)}</td>
              </tr>
            ))}
          </AdminTable>
        </Disclosure>
      ))}
    </>
  );
}
