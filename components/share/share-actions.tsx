import { Image } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { withBase } from '@/lib/base-path';
import { CopyLink } from './copy-link';
import { PrintPage } from './print-page';
import { ACTION } from './style';
import { SystemShare } from './system-share';

/** Copy the link, hand it on, print; and the receipt as a picture, where there is one (a plain link: no script needed). */
export function ShareActions({
  receipt = null,
}: {
  /** Where the receipt is as a picture, and the name of the file it is saved as. */
  receipt?: { href: string; file: string } | null;
}) {
  const t = useTranslations('share');
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1 print:hidden">
      <CopyLink />
      <SystemShare />
      {receipt && (
        <a href={withBase(receipt.href)} download={receipt.file} rel="nofollow" className={ACTION}>
          <Image aria-hidden className="size-4 shrink-0" />
          {t('saveReceipt')}
        </a>
      )}
      <PrintPage />
    </div>
  );
}
