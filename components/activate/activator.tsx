'use client';

import { Camera, ImageUp } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { Button } from '@/components/ui';
import { parseActivationCode } from '@/lib/device/activation-code';
import { codesIn, repairCode } from '@/lib/device/code-repair';
import { CodeParts } from './code-parts';
import { useScan } from './use-scan';

/** Takes an activation code, typed, pasted or scanned, and explains it. Nothing of it leaves the browser. */
export function Activator() {
  const t = useTranslations('activate');
  const id = useId();
  const [text, setText] = useState('');
  const scan = useScan(setText);
  const reading = parseActivationCode(text);
  const empty = text.trim() === '';
  return (
    <section aria-labelledby={`${id}-title`} className="flex flex-col gap-3">
      <h2 id={`${id}-title`} className="text-lg font-semibold">
        {t('code.title')}
      </h2>
      <p className="max-w-prose">{t('code.lead')}</p>
      <noscript>
        <p>{t('code.needsScript')}</p>
      </noscript>
      <label htmlFor={id} className="text-sm text-muted">
        {t('code.label')}
      </label>
      {/* No name: the field can be part of no form and no address. */}
      <textarea
        id={id}
        value={text}
        onChange={(event) => setText(event.target.value)}
        rows={2}
        autoComplete="off"
        autoCorrect="off"
        autoCapitalize="off"
        spellCheck={false}
        placeholder={t('code.example')}
        aria-invalid={(!empty && !reading.ok) || undefined}
        aria-describedby={`${id}-said`}
        className="w-full max-w-prose rounded-md border border-line-strong bg-raised px-3 py-2 font-mono text-sm break-all"
      />
      <div className="flex flex-wrap gap-2">
        <label className="inline-flex h-9 cursor-pointer items-center gap-2 rounded-md border border-line-strong bg-raised px-3 text-sm hover:bg-sunken has-focus-visible:outline-2 has-focus-visible:outline-accent">
          <ImageUp aria-hidden className="size-4" />
          {t('scan.file')}
          <input
            type="file"
            accept="image/*"
            className="sr-only"
            onChange={(event) => {
              const [file] = event.target.files ?? [];
              if (file) scan.readFile(file);
              event.target.value = '';
            }}
          />
        </label>
        <Button onClick={scan.watching ? scan.stop : scan.start}>
          <Camera aria-hidden className="size-4" />
          {t(scan.watching ? 'scan.stop' : 'scan.camera')}
        </Button>
      </div>
      {scan.watching && (
        <video ref={scan.video} playsInline muted className="w-full max-w-sm rounded-md border" />
      )}
      <div id={`${id}-said`} role="status" className="flex flex-col gap-2">
        {scan.fault && <p className="text-bad">{t(`scan.faults.${scan.fault}`)}</p>}
        {!empty && !reading.ok && (
          <>
            <p className="text-bad">{t(`code.faults.${reading.error}`)}</p>
            <Mending text={text} onUse={setText} />
          </>
        )}
      </div>
      {reading.ok && <CodeParts code={reading.value} warnings={reading.warnings} />}
    </section>
  );
}

/** What a code that cannot be read most likely was, with why; or the codes to choose from. */
function Mending({ text, onUse }: { text: string; onUse: (text: string) => void }) {
  const t = useTranslations('activate.code');
  const codes = codesIn(text);
  if (codes.length > 1)
    return (
      <div className="flex flex-col gap-2">
        <p>{t('several')}</p>
        <ul className="flex flex-col gap-2">
          {codes.map((code) => (
            <li key={code} className="flex flex-wrap items-center gap-2">
              <code className="break-all">{code}</code>
              <Button size="sm" onClick={() => onUse(code)}>
                {t('use')}
              </Button>
            </li>
          ))}
        </ul>
      </div>
    );
  const mended = repairCode(text);
  if (!mended) return null;
  return (
    <div className="flex max-w-prose flex-col items-start gap-2" data-repairs={mended.repairs.join(' ')}>
      {mended.repairs.map((repair) => (
        <p key={repair}>{t(`repairs.${repair}`)}</p>
      ))}
      <p>
        {t('isMeant')} <code className="break-all">{mended.instead}</code>
      </p>
      {mended.confirmationCode && <p>{t('confirmationKept', { code: mended.confirmationCode })}</p>}
      <Button size="sm" onClick={() => onUse(mended.instead)}>
        {t('replace')}
      </Button>
    </div>
  );
}
