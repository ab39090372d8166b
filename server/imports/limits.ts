/** What is taken in of a file of plan data, and how a file is refused. */
import type { FileFault, Note, NoteParams } from '@/lib/import/notes';

/** A file as it came: its name without a folder, and its bytes. */
export interface ImportFile {
  name: string;
  content: Uint8Array;
}

/** Bounds of what is taken in: the file, what it unpacks to, its rows, one row of it, its cells. */
export const IMPORT_LIMITS = {
  fileBytes: 64 * 1024 * 1024,
  unpackedBytes: 64 * 1024 * 1024,
  rows: 500_000,
  rowBytes: 256 * 1024,
  /** Of all rows together. */
  cells: 12_000_000,
  /** Of a sheet, from its first row and column to the last that holds something. */
  sheetCells: 500_000,
  columns: 1_000,
  /** Plans of a file of JSON; more than an import makes, because plans that say nothing new are among them. */
  documents: 20_000,
  /** Values of a file of JSON, lists and objects counted. */
  jsonValues: 6_000_000,
} as const;

export const MEGABYTE = 1024 * 1024;

/** Leaves the reading of a file with the reason. */
export class Refusal extends Error {
  constructor(readonly fault: Note<FileFault>) {
    super(fault.code);
  }
}

/** @throws Refusal */
export const refuse = (code: FileFault, params: NoteParams): never => {
  throw new Refusal({ code, params });
};
