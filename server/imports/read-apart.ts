/** Reads a file of plan data in a process of its own; that it could not be read within its bounds is an answer too. */
import type { Layout } from '@/lib/import/layouts';
import type { FileFault } from '@/lib/import/notes';
import { log } from '@/server/log';
import { ReadingFailed, readApart, type Why } from '@/server/reading/apart';
import type { ReadingLimits } from '@/server/reading/limits';
import type { FileReading } from './files';
import { IMPORT_LIMITS, type ImportFile, MEGABYTE } from './limits';

const FAULTS: Record<Why, FileFault> = { time: 'tooSlow', memory: 'tooMuchMemory', ended: 'readerEnded' };

/**
 * Reads a file as the layout that was chosen, or as the one that it shows. Whatever the file does to what reads it, it
 * does to that process alone.
 * @param limits of time and memory; by its size where left out.
 */
export async function readFileApart(
  { name, content }: ImportFile,
  layout: Layout | null = null,
  limits?: ReadingLimits,
): Promise<FileReading> {
  // Not handed over at all.
  if (content.length > IMPORT_LIMITS.fileBytes)
    return {
      kind: 'refused',
      fault: { code: 'tooLarge', params: { name, most: IMPORT_LIMITS.fileBytes / MEGABYTE } },
    };
  try {
    return await readApart('importFile', content, { name, layout }, limits);
  } catch (error) {
    if (!(error instanceof ReadingFailed))
      log().error({ err: error, bytes: content.length }, 'Reading a file failed');
    const { why, most } = error instanceof ReadingFailed ? error : { why: 'ended' as const, most: 0 };
    return { kind: 'refused', fault: { code: FAULTS[why], params: { name, most } } };
  }
}
