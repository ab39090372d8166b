'use client';

import { SlidersHorizontal, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { classNames, IconButton } from '@/components/ui';
import type { Need } from '@/lib/need/need';
import { useNeedWords } from './use-need-words';

/** From here on the form stands in the page; the same as Tailwind's `lg`. */
const WIDE = '(width >= 64rem)';

interface BottomSheetProps {
  need: Need;
  carriers?: readonly { id: string; name: string }[];
  /** Stands under the form in the sheet, e.g. how many plans meet the need. */
  footer?: ReactNode;
  className?: string;
  /** The form. */
  children: ReactNode;
}

/**
 * Where the form lives: in the page on wide screens, and on narrow ones in a sheet that a button with the need in
 * words opens. One form serves both, and the sheet is the browser's own popover, so it opens without scripts too.
 */
export function BottomSheet({ need, carriers, footer, className, children }: BottomSheetProps) {
  const t = useTranslations('need');
  const words = useNeedWords(need, carriers).join(' · ');
  const id = useId();
  const sheet = useRef<HTMLElement>(null);
  const [open, setOpen] = useState(false);

  useEffect(() => {
    const media = matchMedia(WIDE);
    const close = () =>
      media.matches && sheet.current?.matches(':popover-open') && sheet.current.hidePopover();
    media.addEventListener('change', close);
    return () => media.removeEventListener('change', close);
  }, []);

  return (
    <>
      <button
        type="button"
        popoverTarget={id}
        aria-haspopup="dialog"
        aria-expanded={open}
        className="flex min-h-11 w-full cursor-pointer items-center gap-2.5 rounded-md border border-line-strong bg-raised px-3 py-2 text-start text-sm lg:hidden"
      >
        <SlidersHorizontal aria-hidden className="size-4 shrink-0 text-muted" />
        <span className="sr-only">{t('change')}</span>
        <span className="line-clamp-2 min-w-0 flex-1">{words}</span>
      </button>
      <section
        ref={sheet}
        id={id}
        popover="auto"
        role={open ? 'dialog' : undefined}
        aria-label={t('title')}
        onToggle={(event) => setOpen(event.newState === 'open')}
        // A sheet covers the page: nothing behind it may have the focus while it is open.
        onBlur={({ relatedTarget, currentTarget }) => {
          if (open && relatedTarget && !currentTarget.contains(relatedTarget)) currentTarget.hidePopover();
        }}
        className={classNames(
          'm-0 mt-auto h-[92dvh] max-h-none w-full max-w-full overflow-hidden rounded-t-md border-0 border-t border-line bg-surface p-0 text-text shadow-float',
          'backdrop:bg-[rgb(15_18_28/0.45)] open:flex open:flex-col',
          'lg:static lg:m-0 lg:block lg:h-auto lg:w-auto lg:overflow-visible lg:rounded-none lg:border-0 lg:bg-transparent lg:shadow-none',
          className,
        )}
      >
        <header className="flex items-center justify-between gap-4 border-b py-1.5 pr-2 pl-4 lg:hidden">
          <h2 className="font-semibold">{t('title')}</h2>
          <IconButton label={t('done')} popoverTarget={id} popoverTargetAction="hide">
            <X aria-hidden className="size-4.5" />
          </IconButton>
        </header>
        <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain px-4 py-2 lg:overflow-visible lg:p-0">
          {children}
        </div>
        {footer && <footer className="border-t px-4 py-3 lg:hidden">{footer}</footer>}
      </section>
    </>
  );
}
