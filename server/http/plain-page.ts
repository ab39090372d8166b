/** A page of a title and a sentence, for when none can or should be rendered. */
import { escapeMarkup } from '@/lib/embed/embed';

/** The words of a page that is not rendered. */
export type PlainWords = (locale: 'en' | 'zh') => Promise<{ title: string; text: string }>;

/** The language of an address, else the one that the reader's browser names first. */
export function plainPageLanguage(url: string, accepted: string | undefined): 'en' | 'zh' {
  const inPath = /^\/(en|zh)(?=[/?]|$)/.exec(url)?.[1];
  return (inPath ?? /^\s*(en|zh)\b/i.exec(accepted ?? '')?.[1]?.toLowerCase()) === 'zh' ? 'zh' : 'en';
}

const STYLE = [
  ':root{color-scheme:light dark;font:1rem/1.5 system-ui,sans-serif}',
  'body{max-width:36rem;margin:15vh auto;padding:0 1rem}h1{font-size:1.5rem}',
].join('');

/**
 * The page as HTML: no script, no picture, legible on a phone, light and dark.
 * @param more what stands below the sentence, as HTML. @param style of that.
 */
export function plainPage(
  locale: 'en' | 'zh',
  { title, text }: { title: string; text: string },
  more = '',
  style = '',
): string {
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex"><title>${escapeMarkup(title)}</title><style>${STYLE}${style}</style>`;
  const body = `<main><h1>${escapeMarkup(title)}</h1><p>${escapeMarkup(text)}</p>${more}</main>`;
  return `<!doctype html><html lang="${locale === 'zh' ? 'zh-CN' : 'en'}"><head>${head}</head><body>${body}</body></html>\n`;
}
