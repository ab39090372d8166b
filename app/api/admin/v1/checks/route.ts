/** Checks by a program: what came of comparing plans with their pages, or a run over the watched pages. */
import { type CheckRequest, readCheckRequest } from '@/lib/api/admin-schemas';
import { readJsonBody } from '@/lib/api/read-body';
import type { Actor } from '@/server/actions';
import { log } from '@/server/log';
import { verifyByProgram } from '@/server/plans/program-check';
import { type CheckedPage, startSourceCheck } from '@/server/sources/run';
import { answer, faulty, problem, refuseMethod, withToken } from '../with-token';

export const dynamic = 'force-dynamic';

const BODY = { most: 512 * 1024, advice: 'Name at most 2,000 plans at once.' };

type Unchanged = Extract<CheckRequest, { result: 'unchanged' }>;
type Run = Extract<CheckRequest, { run: unknown }>;

async function verify(actor: Actor, request: Unchanged): Promise<Response> {
  const outcome = await verifyByProgram(actor, request);
  if (outcome.kind === 'refused')
    return problem(
      'invalid-input',
      'Nothing was recorded; each fault is named with its path.',
      outcome.faults,
    );
  if (outcome.kind === 'moved')
    return problem(
      'conflict',
      'The catalog is another one than these plans were read from. Read them again and compare. Nothing was recorded.',
      [{ path: 'catalogVersion', code: 'changedMeanwhile', message: `is ${outcome.catalogVersion} now` }],
      { more: { catalogVersion: outcome.catalogVersion } },
    );
  const { plans, dated, catalogVersion } = outcome;
  return answer({ plans, dated, catalogVersion });
}

async function run(actor: Actor, { run: scope, waitSeconds }: Run): Promise<Response> {
  const pages: CheckedPage[] = [];
  const started = await startSourceCheck(actor, scope, { onPage: (page) => pages.push(page) });
  const [asked, skipped] = [started?.pages ?? 0, started?.skipped ?? 0];
  let timer: NodeJS.Timeout | undefined;
  const waited = new Promise<'running'>((done) => {
    timer = setTimeout(() => done('running'), waitSeconds * 1000);
  });
  const finished = Promise.resolve(started?.done).then(() => 'finished' as const);
  // The run goes on when the answer has gone.
  finished.catch((error: unknown) => log().error({ error }, 'check of sources'));
  const state = await Promise.race([finished, waited]).finally(() => clearTimeout(timer));
  return answer({ state, asked, skipped, pages }, state === 'finished' ? 200 : 202);
}

export function POST(request: Request): Promise<Response> {
  return withToken(request, 'checks', async (actor) => {
    const body = await readJsonBody(request, BODY);
    if (!body.ok) return problem(body.kind, body.detail);
    const parsed = readCheckRequest(body.value);
    if (!parsed.success) return faulty(parsed.error);
    return 'run' in parsed.data ? run(actor, parsed.data) : verify(actor, parsed.data);
  });
}

export { refuseMethod as DELETE, refuseMethod as GET, refuseMethod as PATCH, refuseMethod as PUT };
