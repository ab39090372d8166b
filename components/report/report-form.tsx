'use client';

import { CircleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type ReactNode, useActionState } from 'react';
import { Button, Select, TextArea, TextField } from '@/components/ui';

/** What stood in the boxes, and what was wrong with it. */
export interface ReportFormState {
  typed: { field: string; claim: string; link: string };
  faults: { field?: FieldFault; claim?: FieldFault; link?: FieldFault };
  /** Minutes to wait where too many came. */
  minutes: number | null;
  /** The plan is gone. */
  gone: boolean;
  /** In words, why it could not be saved. */
  failed: string | null;
}

export const FIELD_FAULTS = ['fieldUnknown', 'claimShort', 'claimLong', 'linkLong', 'linkWrong'] as const;
export type FieldFault = (typeof FIELD_FAULTS)[number];

export type SendReport = (before: ReportFormState, form: FormData) => Promise<ReportFormState>;

export interface ReportFormProps {
  send: SendReport;
  planId: string;
  locale: string;
  /** The path that the link named, or `''`. */
  field: string;
  /** What the link says in the reader's name, or `''`. */
  claim: string;
  /** What stands for the computed cost. */
  cost: string;
  groups: readonly { label: string; options: readonly { value: string; label: string }[] }[];
  most: { claim: number; link: number };
  /** What the page shows of the field now. */
  shown: ReactNode;
}

/** Says what is wrong and what is right; sent without scripts too, and what was typed stays where it is refused. */
export function ReportForm({
  send,
  planId,
  locale,
  field,
  claim,
  cost,
  groups,
  most,
  shown,
}: ReportFormProps) {
  const t = useTranslations('report');
  const [state, action, sending] = useActionState(send, {
    typed: { field, claim, link: '' },
    faults: {},
    minutes: null,
    gone: false,
    failed: null,
  });
  const { typed, faults, minutes, gone, failed } = state;
  const refused = Object.keys(faults).length > 0;
  const fault = (name: keyof ReportFormState['faults']) => {
    const code = faults[name];
    if (!code) return null;
    return (
      <p id={`${name}-fault`} className="mt-1 flex items-start gap-1 text-sm text-bad">
        <CircleAlert aria-hidden className="mt-0.5 size-3.5 shrink-0" />
        {t(`faults.${code}`, { most: name === 'link' ? most.link : most.claim })}
      </p>
    );
  };
  const told = (name: keyof ReportFormState['faults'], help?: string) => ({
    'aria-invalid': faults[name] !== undefined,
    'aria-describedby': [faults[name] && `${name}-fault`, help].filter(Boolean).join(' ') || undefined,
  });
  return (
    <form action={action} className="flex max-w-prose flex-col gap-5">
      <input type="hidden" name="planId" value={planId} />
      <input type="hidden" name="locale" value={locale} />
      {(refused || minutes !== null || gone || failed !== null) && (
        <p role="alert" className="flex items-start gap-2 rounded-md bg-bad-soft px-3 py-2 text-bad">
          <CircleAlert aria-hidden className="mt-1 size-4 shrink-0" />
          {failed ?? (gone ? t('noPlan') : minutes !== null ? t('tooMany', { minutes }) : t('refused'))}
        </p>
      )}
      <div>
        <Select
          // A form that was sent is set back to what its boxes were made with.
          key={typed.field}
          name="field"
          label={t('field')}
          defaultValue={typed.field}
          options={[
            { value: '', label: t('whole') },
            { value: cost, label: t('cost') },
          ]}
          groups={groups}
          {...told('field')}
        />
        {fault('field')}
        {shown}
      </div>
      <div>
        <TextArea
          name="claim"
          label={t('claim')}
          defaultValue={typed.claim}
          rows={5}
          required
          minLength={3}
          maxLength={most.claim}
          {...told('claim', 'claim-help')}
        />
        <p id="claim-help" className="mt-1 text-xs text-muted">
          {t('claimHelp', { most: most.claim })}
        </p>
        {fault('claim')}
      </div>
      <div>
        <TextField
          name="link"
          type="url"
          label={t('link')}
          defaultValue={typed.link}
          maxLength={most.link}
          inputMode="url"
          autoComplete="off"
          {...told('link', 'link-help')}
        />
        <p id="link-help" className="mt-1 text-xs text-muted">
          {t('linkHelp')}
        </p>
        {fault('link')}
      </div>
      <div aria-hidden="true" className="absolute -left-[9999px] h-px w-px overflow-hidden">
        <label>
          {t('trap')}
          <input type="text" name="homepage" tabIndex={-1} autoComplete="off" defaultValue="" />
        </label>
      </div>
      <p>
        <Button type="submit" variant="primary" disabled={sending}>
          {t('send')}
        </Button>
      </p>
    </form>
  );
}
