'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, type ReactNode, useState } from 'react';
import { Button } from '@/components/ui';
import { withBase } from '@/lib/base-path';

type Stage =
  | { kind: 'idle' }
  | { kind: 'sending'; percent: number }
  | { kind: 'reading' }
  | { kind: 'failed' };

/** Sends a file and follows to what came of it; long ones show how far they are. Without scripts it is a plain form. */
export function UploadForm({ action, children }: { action: string; children: ReactNode }) {
  const t = useTranslations('admin.import');
  const [stage, setStage] = useState<Stage>({ kind: 'idle' });
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const request = new XMLHttpRequest();
    request.open('POST', withBase(action));
    request.setRequestHeader('accept', 'application/json');
    request.upload.onprogress = ({ loaded, total }) =>
      setStage(loaded < total ? { kind: 'sending', percent: (100 * loaded) / total } : { kind: 'reading' });
    request.onload = () => {
      if (request.status !== 200) return setStage({ kind: 'failed' });
      location.assign(withBase(JSON.parse(request.responseText).path));
    };
    request.onerror = () => setStage({ kind: 'failed' });
    setStage({ kind: 'sending', percent: 0 });
    request.send(new FormData(event.currentTarget));
  };
  const busy = stage.kind === 'sending' || stage.kind === 'reading';
  return (
    <form
      method="post"
      action={withBase(action)}
      encType="multipart/form-data"
      onSubmit={onSubmit}
      className="flex max-w-xl flex-col gap-3"
    >
      {children}
      <div>
        <Button type="submit" variant="primary" disabled={busy}>
          {t('look')}
        </Button>
      </div>
      <div role="status" className="flex flex-col gap-1 text-sm empty:hidden">
        {stage.kind === 'sending' && (
          <>
            {t('sending')}
            <progress aria-label={t('sending')} max={100} value={stage.percent} className="w-full" />
          </>
        )}
        {stage.kind === 'reading' && (
          <>
            {t('reading')}
            <progress aria-label={t('reading')} className="w-full" />
          </>
        )}
        {stage.kind === 'failed' && <span className="text-bad">{t('failed')}</span>}
      </div>
    </form>
  );
}
