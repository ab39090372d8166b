'use client';

import { useTranslations } from 'next-intl';
import encodeQR from 'qr';
import { useMemo, useState } from 'react';
import { LinkButton } from '@/components/ui';
import {
  type ActivationCode,
  type CodeWarning,
  installLink,
  parseConfirmationCode,
} from '@/lib/device/activation-code';

/** The dark modules of a QR code as one path, a unit each. */
function pathOf(text: string): { path: string; size: number } {
  const rows = encodeQR(text, 'raw', { border: 2 });
  const path = rows
    .flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x},${y}h1v1h-1z`] : [])))
    .join('');
  return { path, size: rows.length };
}

/** A valid code, part by part, as a QR code and as links to the phone's own installer. */
export function CodeParts({ code, warnings }: { code: ActivationCode; warnings: readonly CodeWarning[] }) {
  const t = useTranslations('activate');
  const [confirmation, setConfirmation] = useState('');
  const lpa = `LPA:${code.canonical}`;
  const { path, size } = useMemo(() => pathOf(lpa), [lpa]);
  const confirmed = parseConfirmationCode(confirmation);
  const parts = [
    ['address', code.smdpAddress],
    ['token', code.matchingId === '' ? t('parts.empty') : code.matchingId],
    ...(code.oid === null ? [] : [['oid', code.oid] as const]),
    ['confirmation', t(code.confirmationCodeRequired ? 'parts.required' : 'parts.notRequired')],
  ] as const;
  return (
    <div className="flex flex-col gap-4 border-t pt-4" data-code>
      <p className="font-semibold text-good">{t('parts.valid')}</p>
      <dl className="grid max-w-prose grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1">
        {parts.map(([key, value]) => (
          <div key={key} className="contents">
            <dt className="text-muted">{t(`parts.${key}`)}</dt>
            <dd className="break-all">{value}</dd>
          </div>
        ))}
      </dl>
      {warnings.map((warning) => (
        <p key={warning} className="text-sm text-watch">
          {t(`parts.warnings.${warning}`)}
        </p>
      ))}
      <div className="flex flex-wrap items-start gap-6">
        <svg
          role="img"
          aria-label={t('parts.qr')}
          viewBox={`0 0 ${size} ${size}`}
          className="w-52 rounded-md border bg-[#fff] [print-color-adjust:exact]"
          shapeRendering="crispEdges"
        >
          <path d={path} fill="#000" />
        </svg>
        <div className="flex max-w-xs flex-col items-start gap-2 text-sm">
          <p>{t('install.lead')}</p>
          <LinkButton href={installLink(code, 'ios')} rel="noreferrer">
            {t('install.ios')}
          </LinkButton>
          <LinkButton href={installLink(code, 'android')} rel="noreferrer">
            {t('install.android')}
          </LinkButton>
          <p className="text-muted">{t('install.caution')}</p>
        </div>
      </div>
      {code.confirmationCodeRequired && (
        <label className="flex max-w-xs flex-col gap-1 text-sm">
          <span className="text-muted">{t('parts.confirmationLabel')}</span>
          <input
            value={confirmation}
            onChange={(event) => setConfirmation(event.target.value)}
            autoComplete="off"
            className="h-9 rounded-md border border-line-strong bg-raised px-2 text-base"
          />
          <span role="status" className={confirmed.ok || confirmation === '' ? 'text-muted' : 'text-bad'}>
            {confirmation === '' || confirmed.ok
              ? t('parts.confirmationHelp')
              : t(`parts.confirmationFaults.${confirmed.error}`)}
          </span>
        </label>
      )}
    </div>
  );
}
