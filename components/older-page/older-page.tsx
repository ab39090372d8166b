'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { Button } from '@/components/ui';
import { fillForms, type TypedForm, typedForms } from './typed-fields';
import { watchForUnknownActions } from './unknown-action';

const keyOf = (path: string) => `plansight.typed:${path}`;

/** Of this tab alone, and until they are filled in. False where the browser keeps nothing. */
function keepForms(): boolean {
  try {
    sessionStorage.setItem(keyOf(location.pathname), JSON.stringify(typedForms(document)));
    return true;
  } catch {
    return false;
  }
}

function takeForms(): TypedForm[] | null {
  try {
    const text = sessionStorage.getItem(keyOf(location.pathname));
    if (text === null) return null;
    sessionStorage.removeItem(keyOf(location.pathname));
    return JSON.parse(text) as TypedForm[];
  } catch {
    return null;
  }
}

type Said = { kind: 'older'; kept: boolean } | { kind: 'filled'; left: string[] };

/**
 * Where a form was sent that the server no longer knows, because a newer version runs: the form stays, and a line says
 * so. After the page is loaded anew, what was typed is in its fields again.
 */
export function OlderPage() {
  const t = useTranslations('olderPage');
  const [said, setSaid] = useState<Said | null>(null);
  useEffect(() => {
    const kept = takeForms();
    if (kept) setSaid({ kind: 'filled', left: fillForms(document, kept) });
    return watchForUnknownActions(() => setSaid({ kind: 'older', kept: keepForms() }));
  }, []);
  if (said === null) return null;
  return (
    <div
      role="alert"
      className="fixed inset-x-0 bottom-0 z-50 max-h-[60vh] overflow-y-auto border-t border-watch bg-watch-soft p-4 print:hidden"
    >
      <div className="mx-auto flex max-w-prose flex-wrap items-center justify-between gap-3">
        <p className="min-w-0 flex-1 basis-64">
          {said.kind === 'filled' ? t('filled') : said.kept ? t('older') : t('olderCopy')}
        </p>
        {said.kind === 'older' ? (
          // What was typed is filled in from what was put by the moment before.
          <Button
            variant="primary"
            onClick={() => {
              keepForms();
              location.reload();
            }}
          >
            {t('reload')}
          </Button>
        ) : (
          <Button onClick={() => setSaid(null)}>{t('close')}</Button>
        )}
        {said.kind === 'filled' && said.left.length > 0 && (
          <div className="basis-full">
            <p>{t('left')}</p>
            <ul className="mt-1 flex flex-col gap-1">
              {said.left.map((value) => (
                <li key={value} className="whitespace-pre-wrap break-words rounded-md border bg-surface p-2">
                  {value}
                </li>
              ))}
            </ul>
          </div>
        )}
      </div>
    </div>
  );
}
