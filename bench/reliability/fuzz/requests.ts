/** The next request of the fuzz: one of several kinds, the same for the same number and seed. */
import type { Random } from '../../random';
import type { Asked } from '../client';
import { formsOf, multipart } from '../forms';
import { bend, encodeURIComponentSafe, headers, method, nasty, query } from './mutate';
import { addressOf, encodeLoosely, ODD, type Parts } from './routes';

export interface Target {
  routes: readonly string[];
  parts: Parts;
  /** Ids of server actions. */
  actions: readonly string[];
  token: string;
  /** Pages with forms, as they were answered. */
  pages: readonly { path: string; html: string }[];
  origin: string;
}

export interface Request {
  /** The route of the build's list, or what else is tried. */
  route: string;
  path: string;
  asked: Asked;
  /** Sent as somebody who is signed in. */
  signedIn: boolean;
}

type Make = (target: Target, random: Random, number: number) => Request | Promise<Request>;

const json = (value: unknown): string => JSON.stringify(value) ?? 'undefined';

/** In turn, so that every route is asked. */
const anyRoute: Make = ({ routes, parts }, random, number) => {
  const route = routes[number % routes.length] as string;
  const posted = random.chance(0.1) ? { body: nasty(random).replace(/[\ud800-\udfff]/g, '?') } : {};
  return {
    ...{ route, path: addressOf(route, parts, random) + encodeLoosely(query(random)) },
    asked: { method: method(random), headers: headers(random), ...posted },
    signedIn: random.chance(route.includes('/admin') ? 0.8 : 0.1),
  };
};

const bodies = (target: Target): readonly [route: string, body: unknown][] => [
  [
    '/api/v1/quotes',
    { need: { monthly: { dataGB: 5, internationalCalls: [{ country: 'CN', minutes: 9 }] } } },
  ],
  ['/api/v1/quotes', { need: { trips: [{ country: 'MX', days: 7, dataGB: 1 }] }, planIds: ['tello-5gb'] }],
  ['/api/v1/households', { need: { groups: [{ lines: 1, monthly: { dataGB: 5 } }, { lines: 2 }] } }],
  [
    '/api/admin/v1/drafts',
    {
      planId: target.parts.planIds[0],
      reason: 'x',
      changes: [{ path: 'notes', after: null }],
      sources: [{ url: 'https://example.org', title: 'x', asOf: null }],
    },
  ],
  ['/api/admin/v1/drafts', { plan: { id: 'x' }, base: {}, reason: 'x', submit: false }],
  ['/api/admin/v1/checks', { result: 'unchanged', planIds: ['x'], catalogVersion: 'x' }],
  ['/api/admin/v1/import', [{ id: 'x', carrier: 'tello', name: 'x' }]],
  [
    '/api/mcp',
    { jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name: 'find_plans', arguments: {} } },
  ],
  [
    '/api/mcp',
    {
      jsonrpc: '2.0',
      id: 1,
      method: 'tools/call',
      params: { name: 'compare_plans', arguments: { planIds: ['x', 'y'], need: { monthly: { dataGB: 1 } } } },
    },
  ],
  ['/api/mcp', { jsonrpc: '2.0', id: 1, method: 'resources/read', params: { uri: 'plansight://plans/x' } }],
  [
    '/api/mcp',
    { jsonrpc: '2.0', id: 1, method: 'prompts/get', params: { name: 'activate_en', arguments: {} } },
  ],
];

/** A body of the API with something wrong in it. */
const bentBody: Make = (target, random) => {
  const [route, right] = random.pick(bodies(target));
  let body = json(bend(random.chance(0.5) ? bend(right, random) : right, random));
  if (random.chance(0.1)) body = body.slice(0, Math.floor(random.next() * body.length));
  const authorization = `Bearer ${random.chance(0.9) ? target.token : nasty(random).replace(/[^\x20-\x7e]/g, '?')}`;
  const sent = {
    'content-type': 'application/json',
    accept: 'application/json, text/event-stream',
    authorization,
  };
  const asked = {
    method: 'POST',
    headers: { ...sent, ...(random.chance(0.2) ? headers(random) : {}) },
    body,
  };
  return {
    route,
    path: route + (random.chance(0.2) ? encodeLoosely(query(random)) : ''),
    asked,
    signedIn: false,
  };
};

/** A server action with arguments that no page sends. */
const anyAction: Make = async ({ actions, routes, parts, origin }, random) => {
  const route = random.chance(0.5)
    ? '/[locale]/admin'
    : random.pick(routes.filter((one) => !one.startsWith('/api')));
  const id = random.chance(0.95) ? random.pick(actions) : 'f'.repeat(42);
  const language = random.chance(0.5) ? 'en' : nasty(random);
  const form = (index: string): [string, string][] =>
    Array.from({ length: 4 }, () => [
      `${index}_${random.pick(['id', 'act', 'seen', 'document', 'email', 'plan'])}`,
      nasty(random),
    ]);
  const given = () => bend({ kind: 'plan', id: random.pick(parts.draftIds) }, random);
  const own = { 'next-action': id, origin, ...(random.chance(0.1) ? headers(random) : {}) };
  const list = random.pick<unknown[]>([
    [],
    [language],
    [language, given(), {}],
    [language, {}, given()],
    [null, 1, [], 'x', {}],
  ]);
  const path = addressOf(route, parts, random);
  if (random.chance(0.4)) {
    const asked = {
      method: 'POST',
      headers: { 'content-type': 'text/plain;charset=UTF-8', ...own },
      body: json(list),
    };
    return { route: 'actions', path, asked, signedIn: random.chance(0.6) };
  }
  // A form as an argument: `$K1` in the list, its fields with a number before their names.
  const withForm = [...list.slice(0, Math.floor(random.next() * 5)), '$K1'];
  const root = random.chance(0.9) ? json(withForm) : nasty(random);
  const { body, type } = await multipart([...form('1'), ['0', root]]);
  return {
    route: 'actions',
    path,
    asked: { method: 'POST', headers: { 'content-type': type, ...own }, body },
    signedIn: random.chance(0.6),
  };
};

/** A form of a page, sent without scripts, with one or two of its fields changed, its hidden ones too. */
const bentForm: Make = async ({ pages, origin }, random) => {
  const { path, html } = random.pick(pages);
  const forms = formsOf(html);
  const form = forms[Math.floor(random.next() * forms.length)];
  const fields = (form?.fields ?? []).map(([name, value]): [string, string] => [
    random.chance(0.05) ? nasty(random) : name,
    random.chance(0.2) ? nasty(random) : value,
  ]);
  const { body, type } = await multipart(fields.filter(() => random.chance(0.95)));
  const cut = random.chance(0.1) ? body.slice(0, Math.floor(random.next() * body.length)) : body;
  return {
    route: 'forms',
    path,
    asked: { method: 'POST', headers: { 'content-type': type, origin }, body: cut },
    signedIn: true,
  };
};

/** A file for the import, whole or broken. */
const anyFile: Make = async ({ origin, token }, random) => {
  const program = random.chance(0.5);
  const content = random.pick([
    json([{ id: nasty(random) }]),
    nasty(random),
    `ID,Provider\n${nasty(random)},x`,
    'PK\u0003\u0004x',
    '[[[[[[',
  ]);
  const name = random.pick(['x.json', 'x.csv', 'x.xlsx', '../x', '']);
  const { body, type } = await multipart([
    ['file', new File([content], name)],
    ['layout', nasty(random)],
    ['asOf', nasty(random)],
  ]);
  const route = program ? '/api/admin/v1/import' : '/api/admin/import';
  const sent = { 'content-type': random.chance(0.9) ? type : 'multipart/form-data', origin };
  return {
    route,
    path: route,
    asked: { method: 'POST', headers: program ? { ...sent, authorization: `Bearer ${token}` } : sent, body },
    signedIn: !program,
  };
};

/** A path that no route has. */
const anyPath: Make = (_, random) => {
  const parts = Array.from({ length: Math.floor(1 + random.next() * 4) }, () =>
    random.pick([...ODD, 'en', 'zh', 'api', 'plans', '_next', 'catalog', 'words', 'static']),
  );
  return {
    route: 'paths',
    path: `/${encodeLoosely(parts.join('/'))}`,
    asked: { method: method(random), headers: headers(random) },
    signedIn: false,
  };
};

/** An address of a page with a question in it that says odd things. */
const anyQuestion: Make = ({ routes, parts }, random) => {
  const route = random.pick(routes.filter((one) => one.startsWith('/[locale]') && !one.includes('/admin')));
  const asked = Array.from(
    { length: 3 },
    () =>
      `${random.pick(['gb', 'min', 'call', 'trip', 'lines', 'state', 'offer', 'other'])}=${encodeURIComponentSafe(nasty(random))}`,
  );
  return { route, path: `${addressOf(route, parts, random)}?${asked.join('&')}`, asked: {}, signedIn: false };
};

const KINDS: readonly [share: number, make: Make][] = [
  [0.45, anyRoute],
  [0.18, bentBody],
  [0.15, anyAction],
  [0.06, bentForm],
  [0.04, anyFile],
  [0.05, anyPath],
  [0.07, anyQuestion],
];

/** The request of that number. */
export async function requestOf(target: Target, random: Random, number: number): Promise<Request> {
  let left = random.next();
  for (const [share, make] of KINDS) {
    left -= share;
    if (left < 0) return make(target, random, number);
  }
  return anyRoute(target, random, number);
}
