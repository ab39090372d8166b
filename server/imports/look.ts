/** A file is looked into: read apart, and compared with the catalog. Nothing of it is kept. */
import { isoDate } from '@/lib/date';
import type { ExistingRecords } from '@/lib/import/existing';
import { LAYOUT_RULES, type Layout } from '@/lib/import/layouts';
import type { FileFault, Note } from '@/lib/import/notes';
import { type ImportOptions, type PreviewedImport, previewLabels, previewTariff } from '@/lib/import/preview';
import { isDate } from '@/lib/plan/rules';
import { inSnapshot } from '@/server/catalog/load';
import type { ContextOptions } from '@/server/context';
import { type Database, db, type Transaction } from '@/server/db';
import { inPieces } from '@/server/in-pieces';
import { readExistingRecords, withHandEdits } from './existing';
import type { FileReading } from './files';
import type { ImportFile } from './limits';
import { readFileApart } from './read-apart';

/** What somebody says about a file beside the file itself. */
export interface ImportRequest {
  /** Null: recognised. */
  layout?: Layout | null;
  /** For rows whose provider is no carrier of the catalog by name. */
  carrierId?: string | null;
  /** FCC id (or `row N` where a row has none) → plan id, or `NEW_PLAN`. */
  mapping?: Record<string, string>;
  /** Provider → carrier; empty where its rows are left out. */
  providers?: Record<string, string>;
  /** The day that the file speaks of. A file of labels is not compared without it; it is never assumed. */
  asOf?: string;
  /** Where the file was published; the carrier's known place where left out. */
  sourceUrl?: string;
}

export type InspectOutcome =
  | ({ kind: 'read' } & PreviewedImport)
  | { kind: 'refused'; fault: Note<FileFault> };

const faultOf = (code: FileFault, params: Note<FileFault>['params']) =>
  ({ kind: 'refused', fault: { code, params } }) as const;

function optionsFor(file: ImportFile, layout: Layout, request: ImportRequest, now: Date): ImportOptions {
  const asOf = request.asOf ?? null;
  const url = request.sourceUrl ?? (layout === 'tariff' ? null : LAYOUT_RULES[layout].source);
  const covers = ['charges', 'data', 'typicalSpeeds', 'terms'];
  const title = `Broadband label file ${file.name}`.slice(0, 300);
  return {
    carrierId: request.carrierId ?? null,
    mapping: request.mapping ?? {},
    providers: request.providers ?? {},
    asOf,
    today: isoDate(now),
    source: url === null ? null : { url, title, asOf, covers },
  };
}

/** What the request itself gets wrong; null where nothing. */
export function requestFault({ asOf, sourceUrl }: ImportRequest, now: Date) {
  if (asOf !== undefined && !(isDate(asOf) && asOf <= isoDate(now)))
    return faultOf('badDate', { value: asOf.slice(0, 80) });
  if (sourceUrl !== undefined && !/^https?:\/\/\S+$/.test(sourceUrl))
    return faultOf('badSource', { value: sourceUrl.slice(0, 80) });
  return null;
}

/** A look with the catalog that it saw. */
export type Looked =
  | Exclude<InspectOutcome, { kind: 'read' }>
  | ({ kind: 'read'; existing: ExistingRecords } & PreviewedImport);

/** A file that was read against the catalog of this moment. */
export async function against(
  tx: Transaction,
  file: ImportFile,
  reading: Exclude<FileReading, { kind: 'refused' }>,
  request: ImportRequest,
  now: Date,
): Promise<Looked> {
  const options = optionsFor(file, reading.layout, request, now);
  const existing = await readExistingRecords(tx);
  const { carrierId } = options;
  const unknown = [
    ...(carrierId === null ? [] : [carrierId]),
    ...Object.values(options.providers).filter(Boolean),
  ].find((id) => !existing.carriers.some((carrier) => carrier.id === id));
  if (unknown !== undefined) return faultOf('unknownCarrier', { carrier: unknown });
  const look = (catalog: typeof existing) =>
    inPieces(
      reading.kind === 'tariff'
        ? previewTariff(reading.read, catalog, options)
        : previewLabels(reading.layout, reading.read, catalog, options),
    );
  const first = await look(existing);
  const ids = first.preview.plans.filter(({ match }) => match !== 'new').map(({ planId }) => planId);
  if (ids.length === 0) return { kind: 'read', ...first, existing };
  return { kind: 'read', ...(await look(await withHandEdits(tx, existing, ids))), existing };
}

/** Compares a file with one state of the catalog, however long that takes: nobody who acts waits for it. */
export const lookInto = (
  database: Database,
  file: ImportFile,
  reading: Exclude<FileReading, { kind: 'refused' }>,
  request: ImportRequest,
  now: Date,
): Promise<Looked> => inSnapshot(database, (tx) => against(tx, file, reading, request, now));

/**
 * What a file would do, without keeping anything: rows, reasons, warnings, and each plan's changes. The same file
 * against the same catalog gives the same answer; a file that cannot be read is an answer too.
 */
export async function inspectFile(
  file: ImportFile,
  request: ImportRequest = {},
  { database = db(), now = new Date() }: ContextOptions = {},
): Promise<InspectOutcome> {
  const fault = requestFault(request, now);
  if (fault) return fault;
  const reading = await readFileApart(file, request.layout);
  if (reading.kind === 'refused') return reading;
  const looked = await lookInto(database, file, reading, request, now);
  if (looked.kind === 'refused') return looked;
  const { existing: _existing, ...read } = looked;
  return read;
}
