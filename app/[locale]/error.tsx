'use client';

import { useLocale, useTranslations } from 'next-intl';
import { Button, LinkButton } from '@/components/ui/button';
import { ErrorState } from '@/components/ui/state';

export default function PageError({ error, retry }: { error: unknown; retry: () => void }) {
  const t = useTranslations('shell');
  const locale = useLocale();
  const digest = error instanceof Error && 'digest' in error ? String(error.digest) : null;
  return (
    <ErrorState
      title={<h1>{t('failed')}</h1>}
      action={
        <>
          <Button variant="primary" onClick={retry}>
            {t('tryAgain')}
          </Button>
          <LinkButton href={`/${locale}`}>{t('toFirstPage')}</LinkButton>
        </>
      }
    >
      {t('failedWhat')}
      {digest && <p className="mt-2 text-sm">{t('errorNumber', { digest })}</p>}
    </ErrorState>
  );
}
