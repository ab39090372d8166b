/** What came from an address as text that can be compared and read. */
import { createHash } from 'node:crypto';
import { decodeText } from '@/lib/sources/decode';
import { cleanLines, type PageText, textOfHtml } from '@/lib/sources/html-text';

/** Longer texts are kept up to here; their hash is of the whole. */
export const MOST_TEXT = 400_000;

export interface Readable {
  title: string;
  /** Empty where only the bytes can be compared: a picture, a spreadsheet. */
  text: string;
  /** SHA-256 in hexadecimal, of the text, or of the bytes where there is none. */
  hash: string;
}

const sha256 = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');

const isPdf = (body: Buffer, type: string) =>
  type.includes('pdf') || body.subarray(0, 5).toString('latin1') === '%PDF-';
const isHtml = (text: string, type: string) =>
  /html/.test(type) ||
  (!/json|csv|plain|markdown/.test(type) && /^\s*(?:<!doctype html|<html|<head|<body)/i.test(text));
const isText = (type: string) => type === '' || /text|json|xml|csv|javascript|yaml|markdown/.test(type);
/** Bytes that no text holds. */
const isBinary = (body: Buffer) =>
  body.subarray(0, 1024).includes(0) && !/^(?:\xff\xfe|\xfe\xff)/.test(body.toString('latin1', 0, 2));

async function textOfPdf(body: Buffer): Promise<PageText> {
  // Large, and rarely needed.
  const { extractText, getDocumentProxy } = await import('unpdf');
  const file = await getDocumentProxy(new Uint8Array(body));
  try {
    const { text } = await extractText(file, { mergePages: false });
    return { title: '', text: cleanLines(text.join('\n')) };
  } finally {
    await file.destroy();
  }
}

/**
 * The readable text of a page, by what it is: HTML, PDF, or text as it stands (CSV, JSON, Markdown). Of anything else
 * only the bytes can be compared.
 * @returns null where it is a page without a word, as those are that scripts fill.
 * @throws whatever the PDF reader throws at a broken file.
 */
export async function readableOf(body: Buffer, contentType: string): Promise<Readable | null> {
  const type = contentType.toLowerCase();
  const page = async (): Promise<PageText | null> => {
    if (isPdf(body, type)) return textOfPdf(body);
    const utf16 = /charset\s*=\s*"?utf-?16/.test(type);
    if (!isText(type) || (isBinary(body) && !utf16 && !isHtmlUtf16(body))) return null;
    const text = decodeText(body, contentType);
    return isHtml(text, type) ? textOfHtml(text) : { title: '', text: cleanLines(text) };
  };
  const read = await page();
  if (read === null) return body.length === 0 ? null : { title: '', text: '', hash: sha256(body) };
  if (read.text === '') return null;
  return { ...read, hash: sha256(read.text) };
}

/** UTF-16 without a mark: a letter and a zero in turn. */
const isHtmlUtf16 = (body: Buffer) => /^(?:<\0|\0<)/.test(body.toString('latin1', 0, 2));
