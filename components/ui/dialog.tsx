'use client';

import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { IconButton } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';

const SIDES = {
  center: 'm-auto w-[min(40rem,calc(100vw-2rem))] max-h-[85dvh] rounded-md',
  bottom: 'mx-0 mt-auto mb-0 w-full max-w-full max-h-[90dvh] rounded-t-md',
  right: 'my-0 mr-0 ml-auto h-dvh max-h-dvh w-[min(26rem,100vw)] rounded-l-md',
} as const;

interface DialogProps {
  open: boolean;
  onClose: () => void;
  title: string;
  side?: keyof typeof SIDES;
  footer?: ReactNode;
  children: ReactNode;
}

/** The browser's own modal dialog (focus stays inside, Escape closes); `side="bottom"` makes it a sheet. */
export function Dialog({ open, onClose, title, side = 'center', footer, children }: DialogProps) {
  const t = useTranslations('common');
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();

  useEffect(() => {
    const element = dialog.current;
    if (open && !element?.open) element?.showModal();
    if (!open && element?.open) element.close();
  }, [open]);

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a dialog by itself; the click is the one beside it
    <dialog
      ref={dialog}
      aria-labelledby={titleId}
      onClose={onClose}
      onClick={(event) => event.target === event.currentTarget && event.currentTarget.close()}
      className={classNames(
        'overflow-hidden border-line bg-surface p-0 text-text shadow-float backdrop:bg-[rgb(15_18_28/0.45)]',
        SIDES[side],
      )}
    >
      {open && (
        <div className="flex max-h-[inherit] flex-col">
          <header className="flex items-center justify-between gap-4 border-b py-2 pr-2 pl-4">
            <h2 id={titleId} className="font-semibold">
              {title}
            </h2>
            <IconButton label={t('close')} onClick={() => dialog.current?.close()}>
              <X aria-hidden className="size-4.5" />
            </IconButton>
          </header>
          <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain p-4">{children}</div>
          {footer && <footer className="border-t p-4">{footer}</footer>}
        </div>
      )}
    </dialog>
  );
}
