/** Broadband labels that carriers publish as files: one that changed is looked into by itself, and applied by a person. */
import { MACHINES } from '@/lib/admin/actor-names';
import { sourceKind } from '@/lib/facts/source-kind';
import type { CarrierDocument } from '@/lib/plan/plan';
import type { SourceOutcome } from '@/lib/sources/outcome';
import type { SourcePage } from '@/lib/sources/pages';
import type { Actor } from '@/server/actions';
import type { ContextOptions } from '@/server/context';
import { previewImport } from '@/server/imports/imports';
import { log } from '@/server/log';
import type { Fetched } from './fetch';

/** What looks into files by itself. */
const WATCHER: Actor = { id: null, name: MACHINES.sources, role: 'owner' };

const FILE_NAME = /\.(?:csv|xlsx|json)$/i;
const FILE_TYPES: readonly [RegExp, string][] = [
  [/text\/csv/i, 'csv'],
  [/spreadsheetml/i, 'xlsx'],
];

/** The name of a file of plan data, by its address or its type; null for a page. */
function fileNameOf(url: string, contentType: string): string | null {
  const last = decodeURIComponent(new URL(url).pathname.split('/').at(-1) ?? '');
  if (FILE_NAME.test(last)) return last;
  const ending = FILE_TYPES.find(([type]) => type.test(contentType))?.[1];
  return ending ? `${last || 'labels'}.${ending}` : null;
}

/** The carriers that a page is a label file of. */
const labelCarriers = (page: SourcePage, carriers: readonly CarrierDocument[]): CarrierDocument[] => {
  const named = new Set([...page.plans, ...page.carriers].map(({ carrierId }) => carrierId));
  return carriers.filter((carrier) => named.has(carrier.id) && sourceKind(page.url, carrier) === 'label');
};

/**
 * Makes a preview of an import where a label file changed; it waits under Import until a person applies it. A file that
 * cannot be read is logged.
 * @returns the id of the preview; null where the page is no such file, did not change, or cannot be read.
 */
export async function previewChangedLabels(
  page: SourcePage,
  outcome: SourceOutcome,
  fetched: Fetched,
  carriers: readonly CarrierDocument[],
  options: ContextOptions,
): Promise<string | null> {
  if (outcome !== 'changed' || fetched.kind !== 'page') return null;
  const [carrier, second] = labelCarriers(page, carriers);
  const name = fileNameOf(page.url, fetched.contentType);
  if (!carrier || name === null) return null;
  const request = { sourceUrl: page.url, carrierId: second ? null : carrier.id };
  try {
    const looked = await previewImport(WATCHER, { name, content: fetched.body }, request, options);
    if (looked.kind === 'previewed') return looked.runId;
    log().warn({ url: page.url, fault: looked.fault }, 'a label file that changed cannot be read');
  } catch (error) {
    // A file must not end the run.
    log().error({ url: page.url, error }, 'a label file that changed');
  }
  return null;
}
