/** Acts of the back office as people and programs do them: forms without scripts, and the API with a token. */
import type { PlanDocument } from '@/lib/plan/plan';
import type { Answer, Client } from './client';
import { formWith, multipart, type PageForm } from './forms';
import { emailOf, PASSWORD, type Who } from './place';

/** An answer that is not what the act needs to go on, with what was answered. */
export class ActFailed extends Error {
  readonly status: number;

  constructor(act: string, { status, error, text }: Answer) {
    super(`${act}: ${status === 0 ? error : status} ${wordsOf(text).slice(0, 300)}`);
    this.status = status;
  }
}

/** What a page says, without its markup. */
export function wordsOf(html: string): string {
  return html
    .replace(/<(script|style)\b[^>]*>[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Sends a form as its page has it, with these fields in place of its own. */
export async function sendForm(
  client: Client,
  page: string,
  form: PageForm,
  fields: Readonly<Record<string, string | readonly string[]>>,
): Promise<Answer> {
  const kept = form.fields.filter(([name]) => !(name in fields));
  const given = Object.entries(fields).flatMap(([name, value]) =>
    [value].flat().map((one): [string, string] => [name, one]),
  );
  const { body, type } = await multipart([...kept, ...given]);
  const headers = { 'content-type': type, origin: client.address };
  return client.ask(form.action || page, { method: 'POST', headers, body });
}

/** The form with that field on a page. @throws ActFailed where the page or the form is not there. */
export async function formOn(client: Client, page: string, name: string, value?: string): Promise<PageForm> {
  const answer = await client.ask(page);
  const form = answer.status === 200 ? formWith(answer.text, name, value) : null;
  if (!form) throw new ActFailed(`the form with ${name} on ${page}`, answer);
  return form;
}

/** Signs in by the form; the client keeps the session. */
export async function signIn(client: Client, who: Who): Promise<Answer> {
  const page = '/en/admin/sign-in';
  const form = await formOn(client, page, 'password');
  const answer = await sendForm(client, page, form, { email: emailOf(who), password: PASSWORD });
  if (answer.status !== 303) throw new ActFailed('signing in', answer);
  return answer;
}

/** Asks the API of programs, with the token of the editor. */
export function askAsProgram(
  client: Client,
  token: string,
  path: string,
  body: string,
  type = 'application/json',
): Promise<Answer> {
  const headers = { authorization: `Bearer ${token}`, 'content-type': type };
  return client.ask(path, { method: 'POST', headers, body });
}

/** The document of a plan as it is published. */
export async function readPlan(client: Client, id: string): Promise<PlanDocument> {
  const answer = await client.ask(`/api/v1/plans/${id}`);
  if (answer.status !== 200) throw new ActFailed(`reading ${id}`, answer);
  const { inherited: _, ...document } = JSON.parse(answer.text) as PlanDocument & { inherited: unknown };
  return document as PlanDocument;
}

/** Hands in a draft that gives a plan that note. @returns its id. */
export async function handIn(client: Client, token: string, planId: string, note: string): Promise<string> {
  const sources = [{ url: 'https://example.org/plans', title: 'A trial', asOf: null }];
  const changes = [{ path: 'notes', after: { other: { en: note, zh: note } } }];
  const body = { planId, changes, sources, reason: 'A trial' };
  const answer = await askAsProgram(client, token, '/api/admin/v1/drafts', JSON.stringify(body));
  if (answer.status !== 200) throw new ActFailed(`a draft of ${planId}`, answer);
  return (JSON.parse(answer.text) as { draftId: string }).draftId;
}

/** Presses a button of a draft's page. */
export async function decide(
  client: Client,
  draftId: string,
  act: 'publish' | 'schedule' | 'return' | 'withdraw',
  fields: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  const page = `/en/admin/drafts/${draftId}`;
  return sendForm(client, page, await formOn(client, page, 'act', act), fields);
}

/** Uploads a file of plan documents as its page does. @returns the path of its preview. */
export async function upload(client: Client, name: string, content: string): Promise<string> {
  const file = new File([content], name, { type: 'application/json' });
  const { body, type } = await multipart([['file', file]]);
  const headers = { 'content-type': type, origin: client.address, accept: 'application/json' };
  const answer = await client.ask('/api/admin/import', { method: 'POST', headers, body });
  const { path } = answer.status === 200 ? (JSON.parse(answer.text) as { path: string }) : { path: '' };
  if (!/\/import\/[^?]+$/.test(path)) throw new ActFailed('uploading', answer);
  return path;
}
