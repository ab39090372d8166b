/** What may be read as a whole, and questions to begin with. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { type McpServer, ResourceTemplate } from '@modelcontextprotocol/sdk/server/mcp.js';
import { z } from 'zod';
import { planMarkdown } from '@/app/text/plan-markdown';
import { LOCALES } from '@/i18n/routing';
import { translator } from '@/i18n/translator';
import { planTitle } from '@/lib/catalog/plan-title';
import { asked, needField, plansOf, type Served } from './answer';

const MARKDOWN = 'text/markdown';

async function planResources() {
  const { catalog } = await asked('en');
  return {
    resources: catalog.plans.map((plan) => {
      const carrier = catalog.carriers.find(({ id }) => id === plan.carrier);
      return {
        uri: `plansight://plans/${plan.id}`,
        name: plan.id,
        title: carrier ? planTitle({ plan, carrier }, 'en') : plan.name,
        mimeType: MARKDOWN,
      };
    }),
  };
}

/** Registers every plan and the tariff model as documents. */
export function registerResources(server: McpServer, { origin }: Served): void {
  server.registerResource(
    'tariff-model',
    'plansight://tariff-model',
    {
      title: 'The tariff model',
      description:
        'What a plan and a need are, how a verdict comes about and how a cost is counted, rule by rule.',
      mimeType: MARKDOWN,
    },
    async ({ href }) => ({
      contents: [
        {
          uri: href,
          mimeType: MARKDOWN,
          text: await readFile(path.join(process.cwd(), 'docs/tariff-model.md'), 'utf8'),
        },
      ],
    }),
  );
  server.registerResource(
    'plan',
    new ResourceTemplate('plansight://plans/{id}', { list: planResources }),
    { title: 'A plan', description: 'Every fact with source and date.', mimeType: MARKDOWN },
    async ({ href }, { id }) => {
      const context = await asked('en');
      const read = plansOf([String(id)], context);
      const [found] = read.ok ? read.found : [];
      if (!found) throw new Error(read.ok ? href : read.text);
      const text = planMarkdown(found, needField.parse({}), context.catalog, context.words, origin);
      return { contents: [{ uri: href, mimeType: MARKDOWN, text }] };
    },
  );
}

/** Registers questions to begin with, in both languages. */
export async function registerPrompts(server: McpServer): Promise<void> {
  for (const locale of LOCALES) {
    const t = await translator(locale, 'prompts');
    server.registerPrompt(
      `choose_plan_${locale}`,
      {
        title: t('choose.title'),
        description: t('choose.about'),
        argsSchema: { situation: z.string().max(2000) },
      },
      ({ situation }) => ({
        messages: [{ role: 'user', content: { type: 'text', text: t('choose.text', { situation }) } }],
      }),
    );
    server.registerPrompt(
      `activate_${locale}`,
      {
        title: t('activate.title'),
        description: t('activate.about'),
        argsSchema: { phone: z.string().max(200), plan: z.string().max(200) },
      },
      ({ phone, plan }) => ({
        messages: [{ role: 'user', content: { type: 'text', text: t('activate.text', { phone, plan }) } }],
      }),
    );
  }
}
