'use client';

import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { TextLink } from '@/components/ui';
import { parseEid } from '@/lib/device/eid';
import { imeisIn, parseImei } from '@/lib/device/imei';

const FIELD = 'h-9 w-full min-w-0 rounded-md border border-line-strong bg-raised px-2 text-base tabular-nums';

interface Said {
  tone: 'good' | 'bad';
  text: string;
  more: string[];
}

function NumberCheck({ label, help, says }: { label: string; help: string; says: (text: string) => Said[] }) {
  const id = useId();
  const [text, setText] = useState('');
  const findings = text.trim() === '' ? [] : says(text);
  const isBad = findings.some(({ tone }) => tone === 'bad');
  return (
    <div className="flex max-w-md flex-col gap-1">
      <label htmlFor={id} className="text-sm text-muted">
        {label}
      </label>
      {/* No name: the field can be part of no form and no address. */}
      <input
        id={id}
        value={text}
        onChange={(event) => setText(event.target.value)}
        inputMode="text"
        autoComplete="off"
        autoCorrect="off"
        spellCheck={false}
        aria-describedby={`${id}-help ${id}-said`}
        aria-invalid={isBad || undefined}
        className={FIELD}
      />
      <p id={`${id}-help`} className="text-xs text-muted">
        {help}
      </p>
      <div id={`${id}-said`} role="status" className="flex flex-col gap-2 text-sm">
        {findings.map((finding) => (
          <div key={finding.text} className={finding.tone === 'bad' ? 'text-bad' : 'text-good'}>
            <p>{finding.text}</p>
            {finding.more.map((line) => (
              <p key={line} className="text-muted">
                {line}
              </p>
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}

/** Checks the numbers of a phone in the browser alone, and says where the carrier's own check is. */
export function NumberChecks({ checker, carrier }: { checker: string | null; carrier: string | null }) {
  const t = useTranslations('device.numbers');
  const imei = (text: string): Said => {
    const reading = parseImei(text);
    if (!reading.ok) {
      const { error, instead = '' } = reading;
      return { tone: 'bad', text: t(`imei.faults.${error}`, { instead }), more: [] };
    }
    const { value, warnings } = reading;
    const more: string[] = warnings.map((warning) => t(`imei.warnings.${warning}`));
    if (value.type === 'IMEISV') more.push(t('imei.isSv', { imei: value.imei }));
    if (value.type === 'MEID') more.push(t('imei.isMeid'));
    return { tone: 'good', text: t(`imei.ok.${value.type}`, { number: value.normalized }), more };
  };
  const imeis = (text: string): Said[] => {
    const numbers = imeisIn(text);
    if (numbers.length === 1) return [imei(text)];
    const said = numbers.map((number) => {
      const one = imei(number);
      return one.tone === 'bad' ? { ...one, text: `${number}: ${one.text}` } : one;
    });
    return [{ tone: 'good', text: t('imei.several'), more: [] }, ...said];
  };
  const eid = (text: string): Said => {
    const reading = parseEid(text);
    if (!reading.ok) return { tone: 'bad', text: t(`eid.faults.${reading.error}`), more: [] };
    return {
      tone: 'good',
      text: t('eid.ok', { number: reading.value.normalized }),
      more: reading.warnings.map((warning) => t(`eid.warnings.${warning}`)),
    };
  };
  return (
    <section aria-labelledby="numbers" className="flex scroll-mt-20 flex-col gap-4 border-t pt-5">
      <h2 id="numbers" className="text-lg font-semibold">
        {t('title')}
      </h2>
      <p className="max-w-prose">{t('lead')}</p>
      <noscript>
        <p>{t('needsScript')}</p>
      </noscript>
      <NumberCheck label={t('imei.label')} help={t('imei.help')} says={imeis} />
      <NumberCheck label={t('eid.label')} help={t('eid.help')} says={(text) => [eid(text)]} />
      <p className="max-w-prose">
        {t('approval')}{' '}
        {checker && carrier && <TextLink href={checker}>{t('checker', { carrier })}</TextLink>}
      </p>
    </section>
  );
}
