/** What is read in a process of its own, by name. */
import type { Layout } from '@/lib/import/layouts';
import { type FileReading, readImportFile } from '@/server/imports/files';
import { type Readable, readableOf } from '@/server/sources/readable';

/** What each task is told beside the bytes, and what it answers. */
export interface Tasks {
  importFile: { told: { name: string; layout: Layout | null }; answer: FileReading };
  page: { told: { contentType: string }; answer: Readable | null };
}
export type TaskName = keyof Tasks;

/** How each task is done. */
export const TASKS: {
  [Name in TaskName]: (content: Uint8Array, told: Tasks[Name]['told']) => Promise<Tasks[Name]['answer']>;
} = {
  importFile: (content, { name, layout }) => readImportFile({ name, content }, layout),
  page: (content, { contentType }) =>
    readableOf(Buffer.from(content.buffer, content.byteOffset, content.byteLength), contentType),
};
