'use client';

import { Moon, Sun } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect } from 'react';
import { THEME_COOKIE, type Theme } from '@/components/shell/theme';
import { COOKIE_PATH } from '@/lib/base-path';
import { cookieOf } from '@/lib/cookie';

function systemTheme(): Theme {
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

/** Turns to the other theme; a choice that equals the system's is forgotten, so the page follows the system again. */
function toggle() {
  const root = document.documentElement;
  const next: Theme = (root.dataset.theme ?? systemTheme()) === 'dark' ? 'light' : 'dark';
  if (next === systemTheme()) {
    delete root.dataset.theme;
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every supported browser
    document.cookie = `${THEME_COOKIE}=; path=${COOKIE_PATH}; max-age=0; SameSite=Lax`;
  } else {
    root.dataset.theme = next;
    // biome-ignore lint/suspicious/noDocumentCookie: as above
    document.cookie = `${THEME_COOKIE}=${next}; path=${COOKIE_PATH}; max-age=31536000; SameSite=Lax`;
  }
}

/** A page that the browser kept whole and shows again follows a choice made on another page meanwhile. */
function followChoice(event: PageTransitionEvent) {
  if (!event.persisted) return;
  const theme = cookieOf(document.cookie, THEME_COOKIE);
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
  else delete document.documentElement.dataset.theme;
}

export function ThemeSwitch() {
  const t = useTranslations('shell');
  useEffect(() => {
    addEventListener('pageshow', followChoice);
    return () => removeEventListener('pageshow', followChoice);
  }, []);
  return (
    <button
      type="button"
      onClick={toggle}
      aria-label={t('theme')}
      title={t('theme')}
      className="grid size-9 cursor-pointer place-items-center rounded-md text-muted hover:bg-sunken hover:text-text noscript:hidden"
    >
      <Moon aria-hidden className="size-4.5 dark:hidden" />
      <Sun aria-hidden className="hidden size-4.5 dark:block" />
    </button>
  );
}
