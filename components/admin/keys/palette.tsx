'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useEffect, useMemo, useRef, useState } from 'react';
import { Autocomplete } from 'react-aria-components/Autocomplete';
import { Input } from 'react-aria-components/Input';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { SearchField } from 'react-aria-components/SearchField';
import { CONTROL, classNames } from '@/components/ui';
import { findEntries, type PaletteEntry } from '@/lib/admin/palette';
import { withBase } from '@/lib/base-path';
import type { AdminPageKey } from '../pages';
import { actOn, actsOfPage } from './targets';

const ACT = 'act:';

/** The acts of the page below, as they are called there. */
const actEntries = (acts: readonly HTMLElement[]): PaletteEntry[] =>
  acts.map((element, at) => ({
    ...{ id: `${ACT}${at}`, kind: 'act', about: element.dataset.key ?? '', also: '' },
    name:
      element.getAttribute('aria-label') ?? element.closest('form')?.ariaLabel ?? element.textContent ?? '',
  }));

/** Any page, draft, plan or carrier by its name in either language, and the acts of the page. Loaded when it is opened. */
export default function Palette({
  base,
  pages,
  onDone,
}: {
  base: string;
  pages: readonly AdminPageKey[];
  onDone: () => void;
}) {
  const t = useTranslations('admin.keys');
  const nav = useTranslations('admin.nav');
  const router = useRouter();
  const [typed, setTyped] = useState('');
  const [found, setFound] = useState<PaletteEntry[]>([]);
  const [acts] = useState(actsOfPage);
  const field = useRef<HTMLInputElement>(null);
  // After the dialog has opened, which itself would begin at the button that closes it.
  useEffect(() => {
    const frame = requestAnimationFrame(() => field.current?.focus());
    return () => cancelAnimationFrame(frame);
  }, []);
  useEffect(() => {
    const stop = new AbortController();
    fetch(withBase(`${base}/palette`), { signal: stop.signal })
      .then((answer) => (answer.ok ? answer.json() : []))
      .then(setFound, () => {});
    return () => stop.abort();
  }, [base]);
  const entries = useMemo(
    () => [
      ...actEntries(acts),
      ...pages.map(
        (page): PaletteEntry => ({
          ...{
            id: page === 'overview' ? base : `${base}/${page}`,
            kind: 'page',
            name: nav(page),
            about: '',
            also: page,
          },
        }),
      ),
      ...found,
    ],
    [acts, pages, found, base, nav],
  );
  const shown = findEntries(entries, typed);
  const go = (id: string) => {
    onDone();
    const act = id.startsWith(ACT) ? acts[Number(id.slice(ACT.length))] : undefined;
    if (act) requestAnimationFrame(() => actOn(act));
    else router.push(id);
  };
  return (
    <Autocomplete inputValue={typed} onInputChange={setTyped}>
      <SearchField aria-label={t('find')} className="mb-2">
        <Input ref={field} placeholder={t('placeholder')} className={classNames(CONTROL, 'w-full')} />
      </SearchField>
      <ListBox
        aria-label={t('palette')}
        items={shown}
        className="max-h-[50dvh] overflow-y-auto outline-none"
        onAction={(key) => go(String(key))}
        renderEmptyState={() => <p className="px-3 py-2 text-sm text-muted">{t('nothing')}</p>}
      >
        {({ id, kind, name, about }) => (
          <ListBoxItem
            id={id}
            textValue={name}
            className="flex min-h-9 cursor-pointer items-center gap-3 rounded-md px-3 text-sm outline-none data-focused:bg-accent-soft"
          >
            <span className="min-w-0 flex-1 truncate">{name}</span>
            <span className="text-xs text-muted">{about}</span>
            <span className="w-16 shrink-0 text-right text-xs text-muted">{t(`kinds.${kind}`)}</span>
          </ListBoxItem>
        )}
      </ListBox>
    </Autocomplete>
  );
}
