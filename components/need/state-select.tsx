'use client';

import { useLocale, useTranslations } from 'next-intl';
import { Select } from '@/components/ui';
import { US_STATES, usStateName } from '@/lib/us-states';
import type { NeedEdit } from './edit';
import { HelpTip } from './help-tip';

/** Where taxes are estimated: states of the tax table. */
export function StateSelect({ need, onEdit, states }: NeedEdit & { states: readonly string[] }) {
  const t = useTranslations('need');
  const locale = useLocale();
  const options = US_STATES.filter((code) => states.includes(code)).map((value) => ({
    value: value as string,
    label: usStateName(value, locale),
  }));
  return (
    <div className="flex items-center justify-between gap-2">
      <span className="min-w-0 flex-1">
        <Select
          label={t('state')}
          inline
          name="state"
          value={need.state ?? ''}
          options={[{ value: '', label: t('noState') }, ...options]}
          onChange={(event) => {
            const state = event.target.value || null;
            onEdit((now) => ({ ...now, state }));
          }}
          className="h-8 text-sm"
        />
      </span>
      <HelpTip topic="state" />
    </div>
  );
}
