/** The tool for lines that differ. */
import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { z } from 'zod';
import { needText, sourcesMarkdown } from '@/app/text/plan-markdown';
import { escapeMarkdown as plain } from '@/app/text/words';
import { householdsAnswerSchema } from '@/lib/api/answer-schemas';
import { answerHousehold, type HouseholdAnswer } from '@/lib/api/household-answer';
import { planTitle } from '@/lib/catalog/plan-title';
import { localized } from '@/lib/localized';
import type { Need } from '@/lib/need/need';
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
  said,
} from './answer';

/** Registers the tool that places a household on accounts. */
export function registerHousehold(server: McpServer): void {
  server.registerTool(
    'household',
    {
      title: 'Lines that differ',
      description:
        'The cheapest accounts for a household whose lines need different things: need.groups names two to six groups of lines.',
      inputSchema: {
        need: needField,
        includeMayMeet: z
          .boolean()
          .default(false)
          .describe('Also use plans that may meet a need; asks say what to ask.'),
        language: languageField,
      },
      outputSchema: householdsAnswerSchema.shape,
      annotations: READ_ONLY,
    },
    async ({ need, includeMayMeet, language }) => {
      const context = await asked(language);
      const { catalog, oldest } = context;
      const fault = faultOfNeed(need, catalog);
      if (fault) return refused(fault);
      if (need.groups.length === 0) return refused('need.groups: give two to six groups, or ask find_plans.');
      const answer = answerHousehold(
        { ...catalog, plans: agedPlansOf(catalog) },
        { need, includeMayMeet, includeOld: false },
        oldest,
      );
      return said(householdText(answer, need, context), { ...answer });
    },
  );
}

function householdText({ best, carriers, unserved }: HouseholdAnswer, need: Need, context: Asked): string {
  const { words, catalog } = context;
  const { text, money, labels, locale } = words;
  const carrierName = (id: string) => {
    const carrier = catalog.carriers.find((one) => one.id === id);
    return plain(carrier ? localized(locale, carrier.name) : id);
  };
  const linesOf = ({ accounts }: NonNullable<typeof best>): string[] =>
    accounts.flatMap(({ carrierId, groups }) => [
      `- ${text('account', { carrier: carrierName(carrierId) })}`,
      ...groups.map(({ index, planId: id, totalCents }) => {
        const read = plansOf([id], context);
        const [found] = read.ok ? read.found : [];
        const plan = found ? `${plain(planTitle(found, locale))} (${id})` : id;
        const lines = need.groups[index]?.lines ?? 1;
        return `  - ${text('group', { lines, plan, amount: money(totalCents) })}`;
      }),
    ]);
  const ids = [...new Set(best?.accounts.flatMap(({ groups }) => groups.map(({ planId: id }) => id)) ?? [])];
  const read = plansOf(ids, context);
  return [
    text('forNeed', { need: needText(need, words) }),
    `## ${text('best')}`,
    best ? [`**${money(best.totalCents)}**`, '', ...linesOf(best)].join('\n') : text('noWay'),
    `## ${text('ofCarriers')}`,
    ...(carriers.length > 0
      ? carriers.map((way) =>
          [`### ${carrierName(way.carrierId)}: ${money(way.totalCents)}`, '', ...linesOf(way)].join('\n'),
        )
      : [text('none')]),
    ...(unserved.length > 0
      ? [
          text('unserved', {
            carriers: labels.list(unserved.map(({ carrierId }) => carrierName(carrierId))),
          }),
        ]
      : []),
    ...(read.ok
      ? read.found.map(
          (one) => `### ${plain(planTitle(one, locale))}\n\n${sourcesMarkdown(one, catalog, words)}`,
        )
      : []),
  ].join('\n\n');
}
