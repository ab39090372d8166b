'use client';

import { Check, Copy } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button, TextArea, useCopy, useHydrated } from '@/components/ui';

/** The code to put into a page, to be copied by hand or by a press. */
export function FrameCode({ code }: { code: string }) {
  const t = useTranslations('embed');
  const hydrated = useHydrated();
  const { state, copy } = useCopy();
  return (
    <div className="flex flex-col gap-2">
      <TextArea label={t('code')} readOnly rows={4} value={code} className="font-mono text-sm" />
      {hydrated && (
        <div className="flex flex-wrap items-center gap-3">
          <Button onClick={() => copy(code)}>
            {state === 'copied' ? (
              <Check aria-hidden className="size-4" />
            ) : (
              <Copy aria-hidden className="size-4" />
            )}
            {t('copy')}
          </Button>
          <span role="status" className="text-sm text-muted">
            {state === 'copied' && t('copied')}
            {state === 'failed' && t('copyFailed')}
          </span>
        </div>
      )}
    </div>
  );
}
