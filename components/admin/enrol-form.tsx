'use client';

import { useTranslations } from 'next-intl';
import encodeQR from 'qr';
import { type FormEvent, startTransition, useActionState, useId, useMemo } from 'react';
import { Button, CONTROL } from '@/components/ui';
import type { EnrolState } from '@/lib/admin/enrol-state';

/** The key's code as one path, drawn in the page. */
function KeyCode({ uri, label }: { uri: string; label: string }) {
  const cells = useMemo(() => encodeQR(uri, 'raw', { border: 2 }), [uri]);
  const path = cells.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x},${y}h1v1h-1z` : ''))).join('');
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${cells.length} ${cells.length}`}
      className="size-52 rounded-md bg-white text-black"
    >
      <path d={path} fill="currentColor" shapeRendering="crispEdges" />
    </svg>
  );
}

/** Turns a second factor on: password, key, first code. */
export function EnrolForm({ act }: { act: (before: EnrolState, data: FormData) => Promise<EnrolState> }) {
  const t = useTranslations('admin.account');
  const [state, send, busy] = useActionState(act, { kind: 'ask', message: null });
  const id = useId();
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    startTransition(() => send(data));
  };
  const [name, label] =
    state.kind === 'key' ? (['code', t('firstCode')] as const) : (['password', t('current')] as const);
  return (
    <form action={send} onSubmit={onSubmit} className="flex max-w-md flex-col gap-3">
      {state.kind === 'key' && (
        <>
          <p className="text-sm">{t('scan')}</p>
          <KeyCode uri={state.uri} label={t('qr')} />
          <p className="text-sm">
            {t('byHand')} <code className="break-all">{new URL(state.uri).searchParams.get('secret')}</code>
          </p>
          <div className="text-sm">
            <p>{t('backupCodes')}</p>
            <ul className="mt-1 grid grid-cols-2 gap-x-4 font-mono">
              {state.backupCodes.map((code) => (
                <li key={code}>{code}</li>
              ))}
            </ul>
          </div>
        </>
      )}
      <label htmlFor={id} className="flex flex-col gap-1 text-sm">
        <span className="text-muted">{label}</span>
        <input
          key={name}
          id={id}
          name={name}
          type={name === 'password' ? 'password' : 'text'}
          autoComplete={name === 'password' ? 'current-password' : 'one-time-code'}
          inputMode={name === 'code' ? 'numeric' : undefined}
          required
          aria-invalid={state.message !== null || undefined}
          className={CONTROL}
        />
      </label>
      <div>
        <Button type="submit" variant="primary" disabled={busy}>
          {name === 'code' ? t('turnOn') : t('begin')}
        </Button>
      </div>
      <p role="status" className="text-sm text-bad empty:hidden">
        {state.message}
      </p>
    </form>
  );
}
