/** A file of plan data, by a program: what it would change, or drafts of it that wait for review. */
import { translator } from '@/i18n/translator';
import type { ImportAnswer, ImportQuery } from '@/lib/api/admin-schemas';
import type { FileFault, Note } from '@/lib/import/notes';
import type { ImportPreview } from '@/lib/import/preview';
import { stated } from '@/lib/plan/diff';
import type { Actor } from '@/server/actions';
import { type Applied, applyImport } from '@/server/imports/apply';
import type { ImportFile } from '@/server/imports/files';
import { previewImport } from '@/server/imports/imports';
import { type ImportRequest, inspectFile } from '@/server/imports/look';
import { answer, problem, refuseMethod, withToken } from '../with-token';
import { fileOf } from './read-file';

export const dynamic = 'force-dynamic';

const requestOf = ({ layout, carrier, asOf, source, map }: ImportQuery): ImportRequest => ({
  ...{ layout: layout ?? null, carrierId: carrier ?? null, asOf, sourceUrl: source },
  mapping: Object.fromEntries(map.map((pair) => pair.split('=') as [string, string])),
});

/** The preview in words; what came of applying it, where it was. */
async function answerOf(
  name: string,
  preview: ImportPreview,
  result: ImportAnswer['result'],
): Promise<ImportAnswer> {
  const words = await translator('en', 'import');
  return {
    ...{ file: name, applied: result !== null, layout: preview.layout, rows: preview.rows },
    skipped: preview.skipped.map(({ row, reason: { code, params } }) => ({
      ...{ row, code, reason: words(`reasons.${code}`, params as never) },
    })),
    warnings: preview.warnings.map(({ row, field, message: { code, params } }) => ({
      ...{ row, field, code, message: words(`warnings.${code}`, params as never) },
    })),
    plans: preview.plans.map(({ planId, name: plan, carrierId, match, changes, waits }) => ({
      ...{ planId, name: plan, carrierId, match, changes },
      waits: waits && { draftId: waits.draftId, status: waits.status, by: waits.by },
    })),
    carriers: preview.carriers.map(({ carrierId, isNew, changes }) => ({
      ...{ carrierId, isNew, changes: stated(changes) },
    })),
    result,
  };
}

const resultOf = (importId: string, applied: Applied): NonNullable<ImportAnswer['result']> => ({
  ...{ importId, drafts: applied.drafts, carriers: applied.carriers, unchanged: applied.unchanged },
  ...{ kept: applied.kept, leftOut: applied.leftOut },
  declined: applied.declined.map(({ kind, id, draftId, by }) => ({ kind, id, draftId, by })),
});

/** Why a file is not read, by its name. */
async function refusedFile(name: string, faults: readonly Note<FileFault>[]): Promise<Response> {
  const words = await translator('en', 'import');
  return problem(
    'invalid-input',
    'The file is not taken; nothing was kept.',
    faults.map(({ code, params }) => ({
      path: name,
      code,
      message: words(`faults.${code}`, params as never),
    })),
  );
}

/** What has to be said of a file of labels, with the parameter that says it. */
function needed(name: string, asks: ImportPreview['asks']): Response {
  const faults = asks.map((ask) =>
    ask === 'day'
      ? { path: 'asOf', code: 'dayNeeded', message: `is needed: the day that ${name} speaks of` }
      : { path: 'source', code: 'sourceNeeded', message: `is needed: where ${name} was published` },
  );
  return problem('invalid-input', 'A file of labels does not say its day by itself.', faults);
}

/** A file that says what the catalog says already, as most files of a nightly run: there is nothing to keep. */
const saysNothingNew = ({ plans, carriers }: ImportPreview, { map }: ImportQuery): boolean =>
  map.length === 0 && [...plans, ...carriers].every(({ changes }) => changes.length === 0);

const NOTHING_NEW = { importId: null, drafts: [], carriers: [], kept: [], leftOut: [], declined: [] };

async function apply(actor: Actor, file: ImportFile, query: ImportQuery): Promise<Response> {
  const previewed = await previewImport(actor, file, requestOf(query));
  if (previewed.kind === 'refused') return refusedFile(file.name, [previewed.fault]);
  const { runId, preview } = previewed;
  const { overwrite, olderDates, into } = query;
  const choice = {
    ...{ overwrite, olderDates, intoDrafts: into },
    ...(query.new === '1' && { planIds: preview.plans.map(({ planId }) => planId) }),
  };
  const applied = await applyImport(actor, runId, choice);
  return answer(await answerOf(file.name, preview, resultOf(runId, applied)));
}

export function POST(request: Request): Promise<Response> {
  return withToken(request, 'import', async (actor) => {
    const read = await fileOf(request);
    if (read instanceof Response) return read;
    const { file, query } = read;
    const looked = await inspectFile(file, requestOf(query));
    if (looked.kind === 'refused') return refusedFile(file.name, [looked.fault]);
    const { preview } = looked;
    if (preview.asks.length > 0) return needed(file.name, preview.asks);
    if (query.apply !== '1') return answer(await answerOf(file.name, preview, null));
    if (!saysNothingNew(preview, query)) return apply(actor, file, query);
    const unchanged = preview.plans.map(({ planId }) => planId);
    return answer(await answerOf(file.name, preview, { ...NOTHING_NEW, unchanged }));
  });
}

export { refuseMethod as DELETE, refuseMethod as GET, refuseMethod as PATCH, refuseMethod as PUT };
