/** The form as the server draws it, and what a browser without scripts sends when it is submitted as it is. */
import { NextIntlClientProvider } from 'next-intl';
import { renderToStaticMarkup } from 'react-dom/server';
import { NeedForm } from '@/components/need/need-form';
import type { Need } from '@/lib/need/need';
import { EXACT_USE } from '@/lib/need/usage-range';
import en from '@/messages/en.json';
import zh from '@/messages/zh.json';

export type Locale = 'en' | 'zh';
const MESSAGES = { en, zh };
const nothing = () => {};

export function formMarkup(need: Need, locale: Locale = 'en'): string {
  return renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} messages={MESSAGES[locale]} timeZone="UTC">
      <NeedForm
        need={need}
        onChange={nothing}
        range={EXACT_USE}
        onRange={nothing}
        action={`/${locale}`}
        carriers={[
          { id: 'mint', name: 'Mint' },
          { id: 'verizon', name: 'Verizon' },
        ]}
        states={['CA', 'IL']}
        choices={{
          eligibilities: ['own-phone', 'port-in', 'student'],
          networks: ['att', 'tmobile', 'verizon'],
          countries: { calls: ['CN'], texts: 'every', trips: ['MX'] },
        }}
      />
    </NextIntlClientProvider>,
  );
}

const ENTITIES: Record<string, string> = { amp: '&', quot: '"', lt: '<', gt: '>', '#x27': "'" };
export const decoded = (text: string) =>
  text.replace(/&(amp|quot|lt|gt|#x27);/g, (_, name) => ENTITIES[name] ?? '');
const attributes = (tag: string) =>
  Object.fromEntries(
    [...tag.matchAll(/([\w-]+)(?:="([^"]*)")?/g)]
      .slice(1)
      .map(([, name = '', value = '']) => [name, decoded(value)]),
  );

/** Pairs in the order of the page: ticked boxes, chosen options, and the text of every other field with a name. */
export function submitted(markup: string): [string, string][] {
  return [...markup.matchAll(/<input\b[^>]*>|<select\b.*?<\/select>/gs)].flatMap(
    ([tag]): [string, string][] => {
      const { name, type, value = '', checked } = attributes(tag.slice(0, tag.indexOf('>')));
      if (!name) return [];
      if (tag.startsWith('<select')) {
        const chosen = [...tag.matchAll(/<option[^>]*>/g)].map(([option]) => attributes(option.slice(0, -1)));
        return [[name, (chosen.find(({ selected }) => selected !== undefined) ?? chosen[0])?.value ?? '']];
      }
      if (type === 'checkbox' || type === 'radio')
        return checked === undefined ? [] : [[name, value || 'on']];
      return [[name, value]];
    },
  );
}
