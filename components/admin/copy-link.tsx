'use client';

import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { Button, CONTROL, classNames } from '@/components/ui';

/** A link that is shown once, to be copied. */
export function CopyLink({ link }: { link: string }) {
  const t = useTranslations('admin.link');
  const id = useId();
  const [copied, setCopied] = useState(false);
  return (
    <div className="flex min-w-0 flex-col gap-1 text-sm">
      <label htmlFor={id} className="text-muted">
        {t('copyLabel')}
      </label>
      <div className="flex gap-2">
        <input
          id={id}
          readOnly
          value={link}
          onFocus={(event) => event.currentTarget.select()}
          className={classNames(CONTROL, 'min-w-0 flex-1')}
        />
        <Button
          type="button"
          onClick={async () => {
            await navigator.clipboard.writeText(link);
            setCopied(true);
          }}
        >
          {t(copied ? 'copied' : 'copy')}
        </Button>
      </div>
    </div>
  );
}
