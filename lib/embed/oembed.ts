/** The question that oEmbed asks (oembed.com, version 1.0), and the size of the answer. */
import type { Fault } from '@/lib/fault';
import { EMBED_SIZES, type EmbedKind } from './embed';

export interface OembedQuery {
  url: string;
  format: 'json' | 'xml';
  /** In CSS pixels; null = any. */
  maxWidth: number | null;
  maxHeight: number | null;
}

function sizeIn(search: URLSearchParams, name: string, faults: Fault[]): number | null {
  const text = search.get(name);
  if (text === null || text === '') return null;
  if (/^[1-9]\d{0,4}$/.test(text)) return Number(text);
  faults.push({
    path: name,
    code: 'not-an-option',
    message: 'Give a whole number of pixels from 1 to 99999.',
  });
  return null;
}

/** Reads the question; what oEmbed does not know is left alone, since a site may send more. */
export function parseOembed(
  search: URLSearchParams,
): { ok: true; query: OembedQuery } | { ok: false; faults: Fault[] } {
  const faults: Fault[] = [];
  const url = search.get('url') ?? '';
  if (url === '')
    faults.push({ path: 'url', code: 'required', message: 'Give the whole address of a page of this site.' });
  const format = search.get('format') || 'json';
  if (format !== 'json' && format !== 'xml')
    faults.push({ path: 'format', code: 'not-an-option', message: 'Give json.' });
  const query = {
    url,
    format: format === 'xml' ? 'xml' : 'json',
    maxWidth: sizeIn(search, 'maxwidth', faults),
    maxHeight: sizeIn(search, 'maxheight', faults),
  } as const;
  return faults.length > 0 ? { ok: false, faults } : { ok: true, query };
}

/** The frame's own size, within what the site allows. */
export function sizeWithin(
  kind: EmbedKind,
  { maxWidth, maxHeight }: Pick<OembedQuery, 'maxWidth' | 'maxHeight'>,
): { width: number; height: number } {
  const { width, height } = EMBED_SIZES[kind];
  return { width: Math.min(width, maxWidth ?? width), height: Math.min(height, maxHeight ?? height) };
}
