/** `import`: what a file of plan data would change, and drafts of it. */
import { parseArgs } from 'node:util';
import { nameAtCommandLine } from '@/lib/admin/actor-names';
import { can } from '@/lib/admin/permissions';
import { LAYOUTS, type Layout } from '@/lib/import/layouts';
import type { ImportPreview } from '@/lib/import/preview';
import type { Actor } from '@/server/actions';
import { AppError } from '@/server/errors';
import { applyImport } from '@/server/imports/apply';
import { filesAt, type ImportFile } from '@/server/imports/files';
import { previewImport } from '@/server/imports/imports';
import { type ImportRequest, inspectFile } from '@/server/imports/look';
import { listUsers } from '@/server/people/accounts';
import { type Command, misused, type Outcome } from './command';
import { faultText, previewLines, type Spoken, spoken } from './import-words';

const OPTIONS = {
  layout: { type: 'string' },
  carrier: { type: 'string' },
  map: { type: 'string', multiple: true },
  'as-of': { type: 'string' },
  source: { type: 'string' },
  overwrite: { type: 'string', multiple: true },
  'into-draft': { type: 'string', multiple: true },
  new: { type: 'boolean' },
  as: { type: 'string' },
  apply: { type: 'boolean' },
  json: { type: 'boolean' },
} as const;

const isLayout = (text: string): text is Layout => (LAYOUTS as readonly string[]).includes(text);

/** The account that drafts are written in: the one that was named, else the only one that may import. */
async function authorOf(email: string | undefined): Promise<Actor> {
  const people = (await listUsers()).filter(
    ({ role, disabledAt }) => disabledAt === null && can(role, 'import'),
  );
  const named = email === undefined ? people : people.filter((one) => one.email === email.toLowerCase());
  const [person, second] = named;
  if (!person || second)
    throw new AppError(
      'forbidden',
      person
        ? 'Drafts have an author: name an account with --as EMAIL.'
        : 'There is no account that may import: make one, and name it with --as EMAIL.',
    );
  return { id: person.id, name: nameAtCommandLine(person.name), role: person.role };
}

/** What has to be said of a file of labels, with the option that says it. */
const needed = ({ name }: ImportFile, asks: ImportPreview['asks']): string =>
  asks
    .map((ask) =>
      ask === 'day'
        ? `${faultText({ code: 'dayNeeded', params: { name } })} Use --as-of DAY.`
        : `${faultText({ code: 'sourceNeeded', params: { name } })} Use --source URL.`,
    )
    .join('\n');

interface Done {
  fileName: string;
  preview: Spoken;
  lines: string[];
}

async function runFile(
  file: ImportFile,
  request: ImportRequest,
  author: Actor | null,
  { overwrite, intoDrafts, takeNew }: { overwrite: string[]; intoDrafts: string[]; takeNew: boolean },
): Promise<Done | { refused: string }> {
  if (author === null) {
    const looked = await inspectFile(file, request);
    if (looked.kind === 'refused') return { refused: faultText(looked.fault) };
    if (looked.preview.asks.length > 0) return { refused: needed(file, looked.preview.asks) };
    return {
      fileName: file.name,
      preview: spoken(looked.preview),
      lines: ['Nothing was written: --apply makes drafts.'],
    };
  }
  const previewed = await previewImport(author, file, request);
  if (previewed.kind === 'refused') return { refused: faultText(previewed.fault) };
  if (previewed.preview.asks.length > 0) return { refused: needed(file, previewed.preview.asks) };
  const present = new Set(previewed.preview.plans.map(({ planId }) => planId));
  const wanted = overwrite.filter((id) => present.has(id));
  const choice = { overwrite: wanted, intoDrafts, ...(takeNew && { planIds: [...present] }) };
  const applied = await applyImport(author, previewed.runId, choice);
  const { drafts, unchanged, kept, leftOut, carriers, declined } = applied;
  return {
    fileName: file.name,
    preview: spoken(previewed.preview),
    lines: [
      `${drafts.length} drafts wait for review, ${unchanged.length} plans unchanged.`,
      ...(carriers.length > 0
        ? [`Drafts of carriers: ${carriers.map(({ carrierId }) => carrierId).join(', ')}`]
        : []),
      ...(leftOut.length > 0
        ? [`Left out: ${leftOut.join(', ')} (--map says which plan a row is of, --new takes them all)`]
        : []),
      ...declined.map(
        ({ id, draftId, by }) =>
          `Left out: ${id}, because somebody waits for the draft of ${by} (--into-draft ${draftId} writes into it)`,
      ),
      ...(kept.length > 0 ? [`Fields written by people were kept in: ${kept.join(', ')}`] : []),
    ],
  };
}

function outcomeOf(done: (Done | { refused: string })[], isJson: boolean): Outcome {
  const read = done.flatMap((one) => ('refused' in one ? [] : [one]));
  const refused = done.flatMap((one) => ('refused' in one ? [one.refused] : []));
  if (refused.length > 0 && (isJson || read.length === 0)) return { exitCode: 1, lines: refused };
  const [only, second] = read;
  if (isJson) {
    const json =
      only && !second ? only.preview : read.map(({ fileName, preview }) => ({ file: fileName, ...preview }));
    return { exitCode: 0, lines: [JSON.stringify(json, null, 2)] };
  }
  const lines = read.flatMap(({ fileName, preview, lines: more }) => [
    ...previewLines(fileName, preview),
    ...more,
  ]);
  return { exitCode: refused.length > 0 ? 1 : 0, lines: [...lines, ...refused] };
}

export const importFiles: Command = {
  usage: [
    'import FILE|FOLDER [--layout L] [--carrier ID] [--map FCC_ID=PLAN_ID] [--as-of DAY] [--source URL] [--json]',
    '                                          show what a file of plan data would change',
    'import … --apply [--as EMAIL] [--overwrite PLAN_ID] [--into-draft DRAFT_ID] [--new]',
    '                                          make drafts of it that wait for review',
  ],
  async run(args) {
    let parsed: ReturnType<
      typeof parseArgs<{ args: string[]; options: typeof OPTIONS; allowPositionals: true }>
    >;
    try {
      parsed = parseArgs({ args, options: OPTIONS, allowPositionals: true });
    } catch (error) {
      return misused((error as Error).message, importFiles);
    }
    const { values, positionals } = parsed;
    const [path, ...more] = positionals;
    if (!path || more.length > 0) return misused('Name one file or folder.', importFiles);
    if (values.layout !== undefined && !isLayout(values.layout))
      return misused(`There is no layout "${values.layout}": ${LAYOUTS.join(', ')}.`, importFiles);
    const pairs = (values.map ?? []).map((pair) => pair.split('='));
    if (pairs.some((pair) => pair.length !== 2 || pair.some((part) => part.trim() === '')))
      return misused('A mapping is FCC_ID=PLAN_ID.', importFiles);
    const request: ImportRequest = {
      layout: (values.layout as Layout | undefined) ?? null,
      carrierId: values.carrier ?? null,
      mapping: Object.fromEntries(pairs),
      asOf: values['as-of'],
      sourceUrl: values.source,
    };
    const files = await filesAt(path);
    if (!Array.isArray(files)) return { exitCode: 1, lines: [faultText(files)] };
    const author = values.apply ? await authorOf(values.as) : null;
    const choice = {
      overwrite: values.overwrite ?? [],
      intoDrafts: values['into-draft'] ?? [],
      takeNew: values.new === true,
    };
    const done: (Done | { refused: string })[] = [];
    for (const file of files) done.push(await runFile(file, request, author, choice));
    return outcomeOf(done, values.json === true);
  },
};
