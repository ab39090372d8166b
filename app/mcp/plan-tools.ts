/** Tools about plans: find, compare, one plan, its cost, a household. */
import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { z } from 'zod';
import {
  compareMarkdown,
  costMarkdown,
  type FoundPlan,
  needText,
  planMarkdown,
  sourcesMarkdown,
} from '@/app/text/plan-markdown';
import { escapeMarkdown as plain } from '@/app/text/words';
import type { Language } from '@/i18n/translator';
import { mayMeetSchema, quoteSchema } from '@/lib/api/answer-schemas';
import { answerQuotes, type QuoteAnswer } from '@/lib/api/quote-answer';
import { planTitle } from '@/lib/catalog/plan-title';
import { quote } from '@/lib/cost/quote';
import { evidenceOf } from '@/lib/facts/statement';
import type { Need } from '@/lib/need/need';
import { needQuery } from '@/lib/need/url';
import { agedPlansOf } from '@/server/storage/view';
import {
  type Asked,
  asked,
  faultOfNeed,
  languageField,
  needField,
  plansOf,
  READ_ONLY,
  refused,
  type Served,
  said,
} from './answer';

const MOST_FOUND = 20;
const FOR_HOUSEHOLDS = 'need.groups: ask the tool household for lines that differ.';
const evidence = {
  name: z.string(),
  url: z.string(),
  verifiedAt: z.string(),
  sources: z.array(z.object({ title: z.string(), url: z.string(), asOf: z.string().nullable() })),
};
const planId = z.string().max(200).describe('Id of a plan, e.g. "tello-10gb"; find_plans names them.');

/** Name, page, day of the last check and sources of a plan, for programs. */
function evidenceFor(id: string, context: Asked, { origin }: Served, query: string) {
  const read = plansOf([id], context);
  const [found] = read.ok ? read.found : [];
  if (!found) throw new Error(`The catalog has no plan ${id}.`);
  const { catalog, words } = context;
  return {
    name: planTitle(found, words.locale),
    url: `${origin}/${words.locale}/plans/${id}${query && `?${query}`}`,
    verifiedAt: found.plan.verifiedAt,
    sources: evidenceOf(found.plan, found.carrier, catalog.inherited.get(id) ?? []).map(
      ({ title, url, asOf }) => ({ title, url, asOf }),
    ),
  };
}

function registerFind(server: McpServer, served: Served): void {
  server.registerTool(
    'find_plans',
    {
      title: 'Find US mobile plans',
      description:
        'Which US mobile plans meet a need, which may (with the question to ask the carrier), and what each costs in all, to the cent, with source and date. Ordered by total; nobody pays for a place.',
      inputSchema: {
        need: needField,
        limit: z.int().min(1).max(MOST_FOUND).default(5).describe('How many of each kind to list.'),
        language: languageField,
      },
      outputSchema: {
        counts: z.object({ plans: z.int(), meets: z.int(), mayMeet: z.int(), doesNot: z.int() }),
        meets: z.array(z.object({ ...quoteSchema.shape, ...evidence })),
        mayMeet: z.array(z.object({ ...mayMeetSchema.shape, ...evidence })),
        leftOut: z.int(),
        resultsUrl: z.string(),
      },
      annotations: READ_ONLY,
    },
    async ({ need, limit, language }) => {
      const context = await asked(language);
      const { catalog, words, oldest } = context;
      const fault = faultOfNeed(need, catalog);
      if (fault) return refused(fault);
      if (need.groups.length > 0) return refused(FOR_HOUSEHOLDS);
      const answer = answerQuotes(
        { ...catalog, plans: agedPlansOf(catalog) },
        { need, planIds: null, includeOld: false },
        oldest,
      );
      const query = needQuery(need);
      const withEvidence = <One extends { planId: string }>(one: One) => ({
        ...one,
        ...evidenceFor(one.planId, context, served, query),
      });
      const meets = answer.quotes.slice(0, limit).map(withEvidence);
      const mayMeet = answer.mayMeet.slice(0, limit).map(withEvidence);
      const resultsUrl = `${served.origin}/${language}${query && `?${query}`}`;
      const text = foundText(
        answer,
        [...meets, ...mayMeet].map(({ planId: id }) => id),
        need,
        context,
      );
      return said(`${text}\n\n${words.text('from', { address: resultsUrl })}`, {
        counts: answer.counts,
        meets,
        mayMeet,
        leftOut: answer.leftOut.length,
        resultsUrl,
      });
    },
  );
}

function foundText(answer: QuoteAnswer, ids: string[], need: Need, context: Asked): string {
  const { catalog, words } = context;
  const { text } = words;
  const { counts, leftOut } = answer;
  const read = plansOf(ids, context);
  const found = read.ok ? read.found : [];
  const block = (verdict: 'meets' | 'mayMeet'): string[] => {
    const own = found.flatMap((one) => {
      const result = quote(one.plan, need, catalog.settings);
      if (result.verdict !== verdict) return [];
      return [
        `### ${plain(planTitle(one, words.locale))} (${one.plan.id})`,
        costMarkdown(one, need, result, words),
        sourcesMarkdown(one, catalog, words),
      ];
    });
    return [`## ${text(verdict)}`, ...(own.length > 0 ? own : [text('none')])];
  };
  return [
    text('forNeed', { need: needText(need, words) }),
    text('found', { meets: counts.meets, may: counts.mayMeet, not: counts.doesNot }),
    ...(leftOut.length > 0 ? [text('leftOut', { count: leftOut.length })] : []),
    ...block('meets'),
    ...block('mayMeet'),
  ].join('\n\n');
}

/** Answers about plans by their ids, for lines that need the same; without a need for the one with every default. */
async function aboutPlans(
  { ids, need = needField.parse({}), language }: { ids: readonly string[]; need?: Need; language: Language },
  say: (found: FoundPlan[], need: Need, context: Asked) => string,
) {
  const context = await asked(language);
  const fault = faultOfNeed(need, context.catalog);
  if (fault) return refused(fault);
  if (need.groups.length > 0) return refused(FOR_HOUSEHOLDS);
  const read = plansOf([...new Set(ids)], context);
  return read.ok ? said(say(read.found, need, context)) : refused(read.text);
}

function registerSingle(server: McpServer, { origin }: Served): void {
  server.registerTool(
    'get_plan',
    {
      title: 'One plan, whole',
      description:
        'Every fact of a plan with its sources and dates; what its carrier does not state is said so.',
      inputSchema: { planId, need: needField.optional(), language: languageField },
      annotations: READ_ONLY,
    },
    ({ planId: id, need, language }) =>
      aboutPlans({ ids: [id], need, language }, (found, asking, { catalog, words }) =>
        found.map((one) => planMarkdown(one, asking, catalog, words, origin)).join('\n'),
      ),
  );
  server.registerTool(
    'explain_cost',
    {
      title: 'Why a plan costs what it costs',
      description:
        'The bill of one plan for a need, line by line with the sum behind each line, what is due on the first day, what has to be asked, or every reason why the plan does not meet the need.',
      inputSchema: { planId, need: needField, language: languageField },
      annotations: READ_ONLY,
    },
    ({ planId: id, need, language }) =>
      aboutPlans({ ids: [id], need, language }, (found, asking, { catalog, words }) =>
        found
          .flatMap((one) => [
            `# ${plain(planTitle(one, language))}`,
            costMarkdown(one, asking, quote(one.plan, asking, catalog.settings), words),
            sourcesMarkdown(one, catalog, words),
          ])
          .join('\n\n'),
      ),
  );
  server.registerTool(
    'compare_plans',
    {
      title: 'Plans side by side',
      description:
        'Two to four plans: what each costs for a need, and every fact of them, with sources and dates.',
      inputSchema: {
        planIds: z.array(planId).min(2).max(4),
        need: needField.optional(),
        language: languageField,
      },
      annotations: READ_ONLY,
    },
    ({ planIds, need, language }) =>
      aboutPlans({ ids: planIds, need, language }, (found, asking, { catalog, words }) =>
        compareMarkdown(found, asking, catalog, words, origin),
      ),
  );
}

/** Registers the tools that answer from the catalog. */
export function registerPlanTools(server: McpServer, served: Served): void {
  registerFind(server, served);
  registerSingle(server, served);
}
