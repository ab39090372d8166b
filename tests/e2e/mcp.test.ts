/** The tools as language models meet them, by the protocol's own client: over HTTP and over standard input and output. */
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { getDefaultEnvironment, StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { expect, test } from '@playwright/test';

const CHINA = { monthly: { dataGB: 5, internationalCalls: [{ country: 'CN', minutes: 120 }] } };
const TOOLS = ['check_device', 'compare_plans', 'explain_cost', 'find_plans', 'get_plan', 'household'];

type Way = 'HTTP' | 'stdio';
async function connect(way: Way, baseURL: string): Promise<Client> {
  const client = new Client({ name: 'test', version: '1' });
  const transport =
    way === 'HTTP'
      ? new StreamableHTTPClientTransport(new URL('/api/mcp', baseURL))
      : new StdioClientTransport({
          command: process.execPath,
          args: ['--import', 'tsx', 'scripts/mcp.ts'],
          env: {
            ...getDefaultEnvironment(),
            DATABASE_URL: process.env.DATABASE_URL ?? '',
            SITE_URL: baseURL,
          },
        });
  await client.connect(transport);
  return client;
}

interface Answer {
  text: string;
  // biome-ignore lint/suspicious/noExplicitAny: what a tool answers for programs.
  data: any;
  isError: boolean;
}
async function call(client: Client, name: string, args: Record<string, unknown>): Promise<Answer> {
  const result = await client.callTool({ name, arguments: args });
  const [first] = result.content as { type: string; text: string }[];
  return { text: first?.text ?? '', data: result.structuredContent, isError: result.isError === true };
}

for (const way of ['HTTP', 'stdio'] as const)
  test.describe(way, () => {
    let client: Client;
    test.beforeAll(async ({ baseURL }) => {
      client = await connect(way, baseURL ?? '');
    });
    test.afterAll(() => client.close());

    test('what there is', async () => {
      const { tools } = await client.listTools();
      const local = way === 'stdio' ? ['read_activation_code'] : [];
      expect(tools.map(({ name }) => name).sort()).toEqual([...TOOLS, ...local].sort());
      for (const { annotations } of tools) expect(annotations?.readOnlyHint).toBe(true);
      const fields = tools.find(({ name }) => name === 'check_device')?.inputSchema.properties ?? {};
      expect('imei' in fields).toBe(way === 'stdio');
      const { resources } = await client.listResources();
      expect(resources.length).toBeGreaterThan(200);
      const { prompts } = await client.listPrompts();
      expect(prompts.map(({ name }) => name).sort()).toEqual([
        'activate_en',
        'activate_zh',
        'choose_plan_en',
        'choose_plan_zh',
      ]);
    });

    test('a need is answered with the totals of the API, sources and dates', async ({ request }) => {
      const { data, text } = await call(client, 'find_plans', { need: CHINA, limit: 3 });
      const quotes = await (await request.post('/api/v1/quotes', { data: { need: CHINA } })).json();
      expect(data.counts).toEqual(quotes.counts);
      expect(
        data.meets.map(({ planId, totalCents }: { planId: string; totalCents: number }) => [
          planId,
          totalCents,
        ]),
      ).toEqual(
        quotes.quotes
          .slice(0, 3)
          .map(({ planId, totalCents }: { planId: string; totalCents: number }) => [planId, totalCents]),
      );
      for (const one of [...data.meets, ...data.mayMeet]) {
        expect(one.sources.length, one.planId).toBeGreaterThan(0);
        expect(one.verifiedAt).toMatch(/^\d{4}-\d\d-\d\d$/);
      }
      for (const one of data.mayMeet) expect(one.asks.length, one.planId).toBeGreaterThan(0);
      expect(text).toContain('Last checked on');
    });

    test('the answer may be Chinese', async () => {
      const { text } = await call(client, 'find_plans', { need: CHINA, limit: 1, language: 'zh' });
      expect(text).toContain('上次核对');
      expect(text).not.toContain('Last checked');
    });

    test('wrong input is said, and what to do', async () => {
      const cases: [string, Record<string, unknown>, RegExp][] = [
        ['find_plans', { need: { lines: 0 } }, /whole number from 1 to 20/],
        ['find_plans', { need: { state: 'ZZ' } }, /need\.state: The tax table has no ZZ/],
        ['find_plans', { need: { groups: [{}, {}] } }, /household/],
        ['get_plan', { planId: 'telo-10gb' }, /tello-10gb/],
        ['explain_cost', { planId: 'tello-10gb', need: { groups: [{}, {}] } }, /household/],
        ['household', { need: {} }, /groups/],
        ['compare_plans', { planIds: ['tello-10gb'] }, /2/],
      ];
      for (const [tool, args, expected] of cases) {
        const { text, isError } = await call(client, tool, args);
        expect(isError, tool).toBe(true);
        expect(text, tool).toMatch(expected);
      }
    });

    test('one plan, its cost, two beside each other, a household', async ({ request }) => {
      const whole = await call(client, 'get_plan', { planId: 'tello-10gb' });
      expect(whole.text).toContain('# Tello');
      expect(whole.text).toMatch(/not stated/i);
      expect(whole.text).toContain('## Sources');
      const cost = await call(client, 'explain_cost', { planId: 'tello-10gb', need: CHINA });
      const quoted = await (
        await request.post('/api/v1/quotes', { data: { need: CHINA, planIds: ['tello-10gb'] } })
      ).json();
      const total = [...quoted.quotes, ...quoted.mayMeet][0]?.totalCents;
      expect(cost.text.replaceAll(',', '')).toContain(`$${(total / 100).toFixed(2)}`);
      const both = await call(client, 'compare_plans', {
        planIds: ['tello-10gb', 'mint-6gb'],
        language: 'zh',
      });
      expect(both.text).toContain('| ');
      const need = { monthly: { dataGB: 5 }, groups: [{ lines: 2 }, { monthly: { dataGB: 40 } }] };
      const home = await call(client, 'household', { need });
      const asked = await (await request.post('/api/v1/households', { data: { need } })).json();
      expect(home.data).toEqual(asked);
    });

    test('a phone is looked up; an unknown one is not guessed', async () => {
      const known = await call(client, 'check_device', { model: 'iPhone XR', soldIn: 'CN' });
      expect(known.text).toContain('no eSIM');
      expect(known.text).toContain('As of');
      const unknown = await call(client, 'check_device', { model: 'Brick 3000' });
      expect(unknown.text).toContain('nothing is known');
    });

    test('documents and prompts', async () => {
      const model = await client.readResource({ uri: 'plansight://tariff-model' });
      expect(JSON.stringify(model.contents)).toContain('ariff');
      const plan = await client.readResource({ uri: 'plansight://plans/mint-6gb' });
      expect(JSON.stringify(plan.contents)).toContain('Mint');
      const prompt = await client.getPrompt({ name: 'choose_plan_zh', arguments: { situation: '访问学者' } });
      expect(JSON.stringify(prompt.messages)).toContain('访问学者');
    });

    if (way === 'stdio')
      test('private numbers and codes are read on this machine', async () => {
        const { text } = await call(client, 'check_device', { imei: '49-015420-323751-8' });
        expect(text).toContain('490154203237518');
        const code = await call(client, 'read_activation_code', { text: '1$SMDP.EXAMPLE.COM$ABC-123' });
        expect(code.data).toMatchObject({ ok: true, code: 'LPA:1$smdp.example.com$ABC-123' });
        const none = await call(client, 'read_activation_code', { text: 'hello' });
        expect(none.isError).toBe(true);
      });
  });
