'use client';

import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Checkbox, IconButton, useHydrated } from '@/components/ui';
import { LIMITS } from '@/lib/need/limits';
import type { OtherMonths, Use } from '@/lib/need/need';
import { otherMonthsKey } from '@/lib/need/url-keys';
import { OptionalNumber } from './draft-input';
import { useFieldName } from './field-name';
import { LabelledAmount } from './labelled-amount';
import { NumberInput } from './number-input';
import { CallsAbroad, TextsAbroad } from './uses-abroad';

const AMOUNTS = [
  { key: 'gb', field: 'dataGB', limit: LIMITS.gigabytes, label: 'data' },
  { key: 'hot', field: 'hotspotGB', limit: LIMITS.gigabytes, label: 'hotspot' },
  { key: 'min', field: 'voiceMinutes', limit: LIMITS.minutes, label: 'minutes' },
  { key: 'sms', field: 'smsMessages', limit: LIMITS.messages, label: 'texts' },
] as const;

interface OtherMonthsRowProps {
  /** Its place among the kinds, from 0. */
  index: number;
  kind: OtherMonths;
  /** Use in the usual months, which empty fields show. */
  usual: Use;
  /** The most months that this kind may have. */
  most: number;
  onChange: (kind: OtherMonths) => void;
  onRemove: () => void;
}

/** One kind of other months: how many, and what differs in them. */
export function OtherMonthsRow({ index, kind, usual, most, onChange, onRemove }: OtherMonthsRowProps) {
  const t = useTranslations('need');
  const hydrated = useHydrated();
  const fieldName = useFieldName();
  const number = index + 1;
  const of = (what: string) => t('otherMonths.of', { number, what });
  const key = (field: Parameters<typeof otherMonthsKey>[1]) => otherMonthsKey(index, field);
  const { internationalCalls: calls, internationalSms: texts } = kind.monthly;

  /** A field that is emptied is as in the usual months again. */
  const change = <Field extends keyof Use>(field: Field, value: Use[Field] | null) => {
    const { [field]: _, ...others } = kind.monthly;
    onChange({ ...kind, monthly: value === null ? others : { ...others, [field]: value } });
  };

  return (
    <fieldset className="flex min-w-0 flex-col gap-1">
      <legend className="sr-only">{t('otherMonths.kind', { number })}</legend>
      <div className="grid grid-cols-[minmax(0,1fr)_3.75rem_1.75rem] items-center gap-x-2 text-sm">
        <span>{t('otherMonths.months')}</span>
        <NumberInput
          label={of(t('otherMonths.months'))}
          name={fieldName(key('months'))}
          value={kind.months}
          limit={{ ...LIMITS.otherMonths, max: most }}
          onChange={(months) => onChange({ ...kind, months })}
        />
        {hydrated && (
          <IconButton
            label={t('removeWhat', { what: t('otherMonths.kind', { number }) })}
            className="size-7!"
            onClick={onRemove}
          >
            <X aria-hidden className="size-4" />
          </IconButton>
        )}
      </div>
      <div className="grid grid-cols-4 gap-2">
        {AMOUNTS.map(({ key: name, field, limit, label }) => (
          <LabelledAmount key={field} name={t(label)}>
            <OptionalNumber
              label={of(t(label))}
              name={fieldName(key(name))}
              value={kind.monthly[field] ?? null}
              placeholder={String(usual[field])}
              limit={limit}
              onChange={(value) => change(field, value)}
            />
          </LabelledAmount>
        ))}
      </div>
      {/* The list is there beside its box and the style sheet shows it, so that it works without scripts. */}
      <div className="group/own flex flex-col">
        <Checkbox
          label={t('otherMonths.call')}
          name={fieldName(key('own'))}
          value="call"
          checked={calls !== undefined}
          onChange={(event) =>
            change('internationalCalls', event.target.checked ? usual.internationalCalls : null)
          }
        />
        <div className="hidden group-has-[[value=call]:checked]/own:block">
          <CallsAbroad
            fields={[key('callTo'), key('callMin')]}
            uses={calls ?? []}
            onChange={(uses) => change('internationalCalls', uses)}
          />
        </div>
        <Checkbox
          label={t('otherMonths.text')}
          name={fieldName(key('own'))}
          value="text"
          checked={texts !== undefined}
          onChange={(event) =>
            change('internationalSms', event.target.checked ? usual.internationalSms : null)
          }
        />
        <div className="hidden group-has-[[value=text]:checked]/own:block">
          <TextsAbroad
            fields={[key('textTo'), key('textN')]}
            uses={texts ?? []}
            onChange={(uses) => change('internationalSms', uses)}
          />
        </div>
      </div>
    </fieldset>
  );
}
