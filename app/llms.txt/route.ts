import { siteAddress } from '@/app/site-address';
import { escapeMarkdown as plain } from '@/app/text/words';
import { translator } from '@/i18n/translator';
import { planTitle } from '@/lib/catalog/plan-title';
import { getCatalog } from '@/server/catalog/read';

export const dynamic = 'force-dynamic';

/** What a language model finds here and in which form (llmstxt.org). */
export async function GET(): Promise<Response> {
  const origin = await siteAddress();
  const { carriers, plans } = await getCatalog();
  const chinese = await translator('zh', 'method');
  const link = (title: string, path: string, about: string) => `- [${title}](${origin}${path}): ${about}`;
  const ofCarrier = carriers.flatMap((carrier) => {
    const own = plans.filter((plan) => plan.carrier === carrier.id && plan.status === 'current');
    return own.map(
      (plan) =>
        `- [${plain(planTitle({ plan, carrier }, 'en'))}](${origin}/en/plans/${plan.id}.md): checked ${plan.verifiedAt}`,
    );
  });
  const text = [
    '# Plansight',
    '> US mobile plans compared honestly: which meet a need, which may and what to ask, and what each really costs, to the cent, with the source and date of every figure. In English and Chinese.',
    'Every figure has a source and a date; name them. What a carrier does not state is a question to ask it, never yes, no or zero. Work out no costs yourself: ask the tools or the API, which use one cost function. Facts belong to nobody; the compilation is under CC BY 4.0.',
    '## For programs',
    [
      link(
        'Tools (MCP)',
        '/api/mcp',
        'streamable HTTP: find_plans, compare_plans, get_plan, household, explain_cost, check_device',
      ),
      link('API', '/api/v1/openapi.json', 'OpenAPI 3.1 of plans, carriers, quotes and households'),
      link('All plans', '/api/v1/plans', 'the whole data set as JSON; ?format=csv as CSV'),
      link(
        'Changes',
        '/api/v1/changes',
        'every published change: old, new, date, source; as a feed /en/changes/feed.atom',
      ),
      link(
        'Need',
        '/en?gb=10&min=300',
        'a question is its address; the page holds the answer without scripts',
      ),
    ].join('\n'),
    '## How it works',
    [
      link('Method', '/en/method.md', 'how costs and order come about, what is covered and assumed'),
      link(chinese('title'), '/zh/method.md', chinese('description')),
      link('Reference', '/en/api', 'the API as a page'),
      link('Comparison', '/en/compare.md?plans=tello-10gb,mint-6gb', 'plans side by side; name other ids'),
    ].join('\n'),
    '## Plans on sale',
    ofCarrier.join('\n'),
    '## Optional',
    [
      link('Glossary', '/en/glossary', 'every term in both languages'),
      link('Guide', '/en/guide', 'check the phone, buy, activate, call, keep the number'),
    ].join('\n'),
  ].join('\n\n');
  return new Response(`${text}\n`, {
    headers: {
      'content-type': 'text/plain; charset=utf-8',
      'cache-control': 'public, max-age=0, s-maxage=60',
    },
  });
}
