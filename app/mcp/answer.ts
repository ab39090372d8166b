/** What every tool takes and answers alike. */
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import { z } from 'zod';
import { planWithCarrier, today } from '@/app/[locale]/request-context';
import type { FoundPlan } from '@/app/text/plan-markdown';
import { type TextWords, textWords } from '@/app/text/words';
import type { Catalog } from '@/lib/catalog/catalog';
import { nearestPlans } from '@/lib/catalog/nearest';
import { oldestCheckDate } from '@/lib/catalog/stale';
import { needFaults, needSchema } from '@/lib/need/schema';
import { getCatalog, getCatalogView, viewOf } from '@/server/catalog/read';

export interface Served {
  /** Where the site answers; links in answers begin with it. */
  origin: string;
  /** Over standard input and output nothing leaves the machine, so that private numbers and codes may be read. */
  isLocal: boolean;
}

export const languageField = z.enum(['en', 'zh']).default('en').describe('Language of the answer.');
export const needField = needSchema.describe(
  'What the person needs, in the words of the tariff model; every field has a default. monthly: use of one line in a month (voiceMinutes, smsMessages, dataGB, internationalCalls with ISO country codes); horizonMonths or horizonDays; require: what the plan must have (esim, noSsn, foreignCard, mobileNumber …); trips; state for taxes.',
);

/** Read-only, and the same question has the same answer while the catalog does not change. */
export const READ_ONLY = {
  readOnlyHint: true,
  destructiveHint: false,
  idempotentHint: true,
  openWorldHint: false,
} as const;

export const said = (text: string, structuredContent?: Record<string, unknown>): CallToolResult => ({
  content: [{ type: 'text', text }],
  ...(structuredContent && { structuredContent }),
});

/** An answer that says what is wrong and what to do. */
export const refused = (text: string): CallToolResult => ({
  content: [{ type: 'text', text }],
  isError: true,
});

export interface Asked {
  catalog: Catalog;
  words: TextWords;
  /** Plans last checked before this day are left out of rankings; null = none. */
  oldest: string | null;
}

/** The catalog of this moment and the words of the answer. */
export async function asked(language: 'en' | 'zh'): Promise<Asked> {
  const [catalog, view, words] = await Promise.all([getCatalog(), getCatalogView(), textWords(language)]);
  return { catalog, words, oldest: oldestCheckDate(view, today(), false) };
}

/** Faults of a need that only the tax table knows; null where it is right. */
export function faultOfNeed(need: unknown, { settings }: Catalog): string | null {
  const faults = needFaults([], need, { states: Object.keys(settings.combinedTaxRatePercent) });
  return faults.length === 0
    ? null
    : faults.map(({ path, message }) => `need.${path}: ${message}`).join('\n');
}

/** The plans of these ids, or what to say where one is none. */
export function plansOf(
  ids: readonly string[],
  { catalog, words }: Asked,
): { ok: true; found: FoundPlan[] } | { ok: false; text: string } {
  const found = ids.map((id) => planWithCarrier(catalog, id));
  const missing = ids.filter((_, index) => found[index] === null);
  if (missing.length === 0) return { ok: true, found: found.filter((one) => one !== null) };
  const lines = missing.map((id) => {
    const near = nearestPlans(viewOf(catalog), id);
    const hint = near.length > 0 ? ` ${words.text('near', { ids: near.join(', ') })}` : '';
    return `${words.text('noPlan', { id: id.slice(0, 100) })}${hint}`;
  });
  return { ok: false, text: lines.join('\n') };
}
