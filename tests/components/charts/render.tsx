import { NextIntlClientProvider } from 'next-intl';
import type { ReactElement } from 'react';
import { renderToString } from 'react-dom/server';
import en from '@/messages/en.json';
import zh from '@/messages/zh.json';

export const MESSAGES = { en, zh };
export const LOCALES = ['en', 'zh'] as const;
export type TestLocale = (typeof LOCALES)[number];

export const render = (locale: TestLocale, element: ReactElement): string =>
  renderToString(
    <NextIntlClientProvider locale={locale} messages={MESSAGES[locale]} timeZone="UTC">
      {element}
    </NextIntlClientProvider>,
  );

const textOf = (html: string) =>
  html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&amp;', '&')
    .replaceAll('&#x27;', "'");

/** The cells of a table as text, row by row, the row's name first. */
export const cellsOf = (html: string): string[][] =>
  [...html.matchAll(/<tr\b.*?<\/tr>/g)].map(([row]) =>
    [...row.matchAll(/<(t[hd])\b.*?<\/\1>/g)].map(([cell]) => textOf(cell)),
  );
