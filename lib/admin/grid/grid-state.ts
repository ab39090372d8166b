/** What the grid is told by the server: of a save, and of a file that was read in. */
import type { InputFault, ProblemOfPlan } from './bulk-edit';
import type { CellChange } from './edits';

export type GridSaveState =
  | { kind: 'idle' }
  | { kind: 'saved'; setId: string; drafts: number }
  | {
      kind: 'told';
      faults: InputFault[];
      problems: ProblemOfPlan[];
      nothing: boolean;
      /** The request was not understood, or is too large. */
      broken?: boolean;
      /** In words, why nothing could be saved. */
      failed?: string;
    };

/** A cell of a file that differs from what is there. */
export interface SheetChange extends CellChange {
  carrierId: string;
}

export type SheetState =
  | { kind: 'idle' }
  | {
      kind: 'read';
      changes: SheetChange[];
      /** Ids of rows that are no plans. */
      unknownIds: string[];
      /** Heads of columns that are none of the grid. */
      unknownColumns: string[];
      /** Names of those that cannot be written: a plan has no such value. */
      notThere: number;
    }
  | { kind: 'noId' | 'tooLarge' }
  /** In words, why it could not be compared. */
  | { kind: 'failed'; message: string };
