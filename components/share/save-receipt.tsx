'use client';

import { Image, Printer } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { heldUntil, useHydrated } from '@/components/ui';
import { withBase } from '@/lib/base-path';
import { ACTION } from './style';

/** Marks what alone is printed; `app/globals.css` leaves out the rest of the page while it is there. */
const PRINT_ONLY = 'data-print-only';

/** Prints nothing but the receipt around the button, with what it is priced for. */
function printOnly(button: HTMLElement): void {
  const receipt = button.closest('article');
  receipt?.setAttribute(PRINT_ONLY, '');
  // Some browsers come back from `print` before the paper is drawn.
  addEventListener('afterprint', () => receipt?.removeAttribute(PRINT_ONLY), { once: true });
  print();
}

/** The receipt around it (an `article`) as a picture, a plain link, and on paper. `plan`: its name, for screen readers. */
export function SaveReceipt({ href, file, plan }: { href: string; file: string; plan: string }) {
  const t = useTranslations('share');
  const hydrated = useHydrated();
  return (
    <span className="ml-auto flex items-center gap-x-1 print:hidden">
      <a
        href={withBase(href)}
        download={file}
        rel="nofollow"
        aria-label={t('saveReceiptOf', { plan })}
        className={`${ACTION} min-h-8 px-1`}
      >
        <Image aria-hidden className="size-4 shrink-0" />
        <span className="max-sm:hidden">{t('saveReceipt')}</span>
      </a>
      <button
        type="button"
        aria-label={t('printReceiptOf', { plan })}
        title={t('print')}
        onClick={({ currentTarget }) => printOnly(currentTarget)}
        className={`${ACTION} min-h-8 cursor-pointer px-1 ${heldUntil(hydrated)}`}
      >
        <Printer aria-hidden className="size-4 shrink-0" />
      </button>
    </span>
  );
}
