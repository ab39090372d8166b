'use client';

import { useTranslations } from 'next-intl';
import { Disclosure, Select } from '@/components/ui';
import { withGroupRequired } from '@/lib/need/edit-groups';
import { whatDiffers } from '@/lib/need/groups';
import { LIMITS } from '@/lib/need/limits';
import { type Need, type NeedGroup, REQUIRE_FLAGS } from '@/lib/need/need';
import { FLAG_KEYS, NOTHING } from '@/lib/need/url-keys';
import type { CatalogChoices } from '@/lib/plan/choices';
import { BILLINGS, NETWORKS } from '@/lib/plan/constants';
import { CheckList } from './check-list';
import { OptionalNumber } from './draft-input';
import { useFieldName } from './field-name';
import { LabelledAmount } from './labelled-amount';
import { OwnList } from './own-list';
import { useEligibilityName } from './use-need-words';

interface GroupRequirementsProps {
  need: Need;
  group: NeedGroup;
  /** Whose lines they are, in words. */
  who: string;
  choices: CatalogChoices;
  carriers: readonly { id: string; name: string }[];
  onChange: (edit: (group: NeedGroup) => NeedGroup) => void;
}

/** What a group requires that is not as for everybody; each question can be left to the need. */
export function GroupRequirements(props: GroupRequirementsProps) {
  const { need, group, who, choices, carriers, onChange } = props;
  const t = useTranslations('need');
  const fieldName = useFieldName();
  const eligibilityName = useEligibilityName();
  const { require } = group;
  const usual = need.require;
  const set = <Field extends keyof typeof usual>(field: Field, value: (typeof usual)[Field] | undefined) =>
    onChange((now) => withGroupRequired(now, field, value));
  const lists = [
    {
      list: 'net',
      field: 'networks',
      options: NETWORKS.filter(
        (one) => choices.networks.includes(one) || require.networks?.includes(one),
      ).map((value) => ({ value: value as string, label: t(`network.${value}`) })),
    },
    {
      list: 'bill',
      field: 'billing',
      options: BILLINGS.map((value) => ({ value: value as string, label: t(`billingKind.${value}`) })),
    },
    {
      list: 'brand',
      field: 'carriers',
      options: carriers.map(({ id, name }) => ({ value: id, label: name })),
    },
    {
      list: 'elig',
      field: 'eligibility',
      options: [...new Set([...choices.eligibilities, ...(require.eligibility ?? [])])].map((value) => ({
        value,
        label: eligibilityName(value),
      })),
    },
  ] as const;
  return (
    <Disclosure
      summary={
        <span className="text-sm font-normal">
          {t('groups.require', { count: Object.keys(whatDiffers(need, group).require).length })}
        </span>
      }
    >
      <div className="flex flex-col gap-1.5 pb-2">
        {REQUIRE_FLAGS.map((flag) => {
          const value = require[flag];
          return (
            <div key={flag} className="grid grid-cols-[minmax(0,1fr)_11rem] items-center gap-2 text-sm">
              <span aria-hidden>{t(`require.${flag}`)}</span>
              <Select
                label={t('groups.of', { what: t(`require.${flag}`), who })}
                hideLabel
                name={fieldName(FLAG_KEYS[flag])}
                value={value === undefined ? '' : value ? '1' : '0'}
                options={[
                  { value: '', label: t('groups.usual', { usual: String(usual[flag]) }) },
                  { value: '1', label: t('groups.yes') },
                  { value: '0', label: t('groups.no') },
                ]}
                onChange={({ target }) => set(flag, target.value === '' ? undefined : target.value === '1')}
                className="h-8! text-sm"
              />
            </div>
          );
        })}
        <div className="grid grid-cols-2 gap-2">
          {(
            [
              ['prio', 'minPriorityGB', LIMITS.gigabytes, 'priority', 'GB'],
              ['idle', 'idleDays', LIMITS.idleDays, 'idle', t('units.days')],
            ] as const
          ).map(([key, field, limit, label, unit]) => (
            <LabelledAmount key={key} name={`${t(label)} ${unit}`}>
              <OptionalNumber
                label={t('groups.of', { what: t(label), who })}
                name={fieldName(key)}
                value={require[field] ?? null}
                placeholder={String(usual[field])}
                limit={limit}
                onChange={(value) => set(field, value ?? undefined)}
              />
            </LabelledAmount>
          ))}
        </div>
        {lists.map(({ list, field, options }) => (
          <OwnList
            key={list}
            list={list}
            isOwn={require[field] !== undefined}
            onToggle={(isOwn) => set(field, isOwn ? usual[field] : undefined)}
          >
            {/* A plain form sends no box that is not ticked: this says that all of them were asked. */}
            {list === 'elig' && <input type="hidden" name={fieldName('elig')} value={NOTHING} />}
            <CheckList
              label={t(`groups.${list}`)}
              hideLabel
              name={list}
              options={options}
              values={require[field] ?? []}
              onChange={(values) => set(field, values as (typeof usual)[typeof field])}
              className={
                list === 'net' || list === 'bill'
                  ? undefined
                  : 'max-h-56 flex-col flex-nowrap overflow-y-auto overscroll-contain'
              }
            />
          </OwnList>
        ))}
      </div>
    </Disclosure>
  );
}
