/** Tariff documents of a JSON file: how much is in it is known before anything is made of it. */
import type { Layout } from '@/lib/import/layouts';
import { readTariff, type TariffReading } from '@/lib/import/tariff';
import { IMPORT_LIMITS, type ImportFile, refuse } from './limits';

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const OPENING = [0x7b, 0x5b];
const CLOSING = [0x7d, 0x5d];

/** No document of a plan is a tenth as deep; what reads JSON needs memory for each level. */
const MOST_DEPTH = 100;

/** A list of plans stands in the file itself, or in its `plans`. */
const DEPTH_OF_LISTS = 2;

/** Counts what a JSON text holds, without making it. @throws Refusal */
function requireFew({ name, content }: ImportFile): void {
  let depth = 0;
  let values = 0;
  // Of the list that is open at each depth.
  const entries: number[] = [0, 0, 0];
  for (let at = 0; at < content.length; at++) {
    const byte = content[at] as number;
    if (byte === QUOTE) {
      for (at++; at < content.length && content[at] !== QUOTE; at++) if (content[at] === BACKSLASH) at++;
    } else if (OPENING.includes(byte)) {
      depth++;
      if (depth > MOST_DEPTH) refuse('tooDeep', { name, most: MOST_DEPTH });
      values++;
      if (depth <= DEPTH_OF_LISTS) entries[depth] = 1;
    } else if (CLOSING.includes(byte)) depth--;
    else if (byte === COMMA) {
      values++;
      if (depth <= DEPTH_OF_LISTS) entries[depth] = (entries[depth] ?? 0) + 1;
      if ((entries[depth] ?? 0) > IMPORT_LIMITS.documents && depth <= DEPTH_OF_LISTS)
        refuse('tooManyDocuments', { name, most: IMPORT_LIMITS.documents });
    }
    if (values > IMPORT_LIMITS.jsonValues) refuse('tooManyValues', { name, most: IMPORT_LIMITS.jsonValues });
  }
}

/** Reads a JSON file of tariff documents. @throws Refusal */
export function readJson(file: ImportFile, chosen: Layout | null): TariffReading {
  const { name, content } = file;
  if (chosen !== null && chosen !== 'tariff') refuse('otherLayout', { name, layout: chosen });
  requireFew(file);
  let input: unknown;
  try {
    input = JSON.parse(new TextDecoder().decode(content));
  } catch {
    refuse('badJson', { name });
  }
  return readTariff(input) ?? refuse('badJson', { name });
}
