'use client';

import { Keyboard, Search } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { Button, Dialog, IconButton, Switch } from '@/components/ui';
import type { AdminPageKey } from '../pages';
import { actOn, isBusyElsewhere, stepRow, targetOf, tickRow } from './targets';
import { useKeysSetting } from './use-keys-setting';

const Palette = lazy(() => import('./palette'));

/** Every key with what it does, in the order of the help. */
const HELP = ['j', 'k', 'enter', 'x', 'p', 'r', 'e', 'c', 'help', 'palette', 'save'] as const;
const SIGNS: Partial<Record<(typeof HELP)[number], string>> = {
  enter: 'Enter',
  help: '?',
  palette: 'Ctrl K',
  save: 'Ctrl S',
};

/** The keys of the back office, the dialog that names them, and the way to any page by its name. */
export function DeskKeys({ base, pages }: { base: string; pages: readonly AdminPageKey[] }) {
  const t = useTranslations('admin.keys');
  const [open, setOpen] = useState<'palette' | 'help' | null>(null);
  const [asked, setAsked] = useState<{ words: string; target: HTMLElement } | null>(null);
  const [on, setOn] = useKeysSetting();
  const yes = useRef<HTMLButtonElement>(null);
  // The dialog itself would begin at the button that closes it.
  useEffect(() => {
    if (asked) yes.current?.focus();
  }, [asked]);
  const isOn = useRef(on);
  isOn.current = on;

  useEffect(() => {
    const single = (event: KeyboardEvent): boolean => {
      if (event.key === '?') setOpen('help');
      else if (event.key === 'x') tickRow();
      else {
        const target = 'jkprec'.includes(event.key) ? targetOf(event.key) : undefined;
        const { asks } = target?.dataset ?? {};
        if (target && asks) setAsked({ words: asks, target });
        else if (target) actOn(target);
        else if (event.key === 'j' || event.key === 'k') stepRow(event.key === 'j' ? 1 : -1);
        else return false;
      }
      return true;
    };
    const press = (event: KeyboardEvent) => {
      const isCommand = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
      if (isCommand && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        setOpen('palette');
        return;
      }
      if (!isOn.current || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      if (event.key.length !== 1 || isBusyElsewhere(event.target)) return;
      if (single(event)) event.preventDefault();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, []);

  return (
    <>
      <div className="flex items-center gap-1">
        <Button
          size="sm"
          className="min-w-0 flex-1 justify-start! text-muted"
          onClick={() => setOpen('palette')}
        >
          <Search aria-hidden className="size-4" />
          {t('find')}
          <kbd aria-hidden className="ml-auto text-xs max-lg:hidden">
            {SIGNS.palette}
          </kbd>
        </Button>
        <IconButton label={t('title')} onClick={() => setOpen('help')}>
          <Keyboard aria-hidden className="size-4.5" />
        </IconButton>
      </div>
      <Dialog open={open === 'palette'} onClose={() => setOpen(null)} title={t('palette')}>
        <Suspense fallback={<p className="text-muted">{t('loading')}</p>}>
          <Palette base={base} pages={pages} onDone={() => setOpen(null)} />
        </Suspense>
      </Dialog>
      <Dialog open={open === 'help'} onClose={() => setOpen(null)} title={t('title')}>
        <div className="flex flex-col gap-4">
          <dl className="grid grid-cols-[auto_1fr] items-baseline gap-x-4 gap-y-2 text-sm">
            {HELP.map((key) => (
              <div key={key} className="contents">
                <dt>
                  <kbd className="inline-block min-w-7 rounded-md border border-line-strong bg-sunken px-1.5 text-center">
                    {SIGNS[key] ?? key}
                  </kbd>
                </dt>
                <dd>{t(`does.${key}`)}</dd>
              </div>
            ))}
          </dl>
          <div className="border-t pt-3">
            <Switch
              label={t('on')}
              description={t('onHint')}
              checked={on}
              onChange={({ target }) => setOn(target.checked)}
            />
          </div>
        </div>
      </Dialog>
      <Dialog
        open={asked !== null}
        onClose={() => setAsked(null)}
        title={t('sure')}
        footer={
          <div className="flex justify-end gap-2">
            <Button onClick={() => setAsked(null)}>{t('cancel')}</Button>
            <Button
              variant="primary"
              ref={yes}
              onClick={() => {
                const target = asked?.target;
                setAsked(null);
                if (target) actOn(target);
              }}
            >
              {asked?.target.textContent}
            </Button>
          </div>
        }
      >
        <p>{asked?.words}</p>
      </Dialog>
    </>
  );
}
