/** What the edit form of a plan or of a carrier is told after a save. */
import type { Fault } from '@/lib/fault';
import type { Change } from '@/lib/plan/diff';
import type { MergeChoices } from '@/lib/plan/merge';
import type { PlanDocument } from '@/lib/plan/plan';
import type { CarrierWork } from './carrier-draft';
import type { DraftStatus } from './draft';
import type { SidedConflict } from './settle';

/** A form as it was sent without scripts, to come back like that. */
export interface SentForm {
  /** The document as text, also where it is no JSON. */
  text: string;
  reason: string;
  lockVersion: number;
  basis: string;
}

/** Names the state that a save was made upon. */
export interface SaveStamp {
  lockVersion: number;
  /** The document that the work started from; empty where it started from nothing, or for a carrier. */
  basis: string;
}

/** Both changed these fields, or somebody has to be asked first: nothing was saved. */
export type AskedState =
  | {
      kind: 'choose';
      conflicts: SidedConflict[];
      came: Change[];
      /** Those that were made before and still count. */
      choices: MergeChoices;
      /** The stamp that the choices are made upon. */
      lockVersion: number;
      by: string;
      at: string;
    }
  | { kind: 'waiting'; status: DraftStatus; publishAt: string | null; mayKeep: boolean };

export type SaveState<Theirs = PlanDocument> =
  | { kind: 'idle' }
  | {
      kind: 'saved';
      lockVersion: number;
      basis?: string;
      submitted: boolean;
      draftId: string;
      /** What others saved or published meanwhile and came in with the save. */
      came?: Change[];
      /** As it was saved. */
      document?: Theirs;
      /** It was saved like this already. */
      unchanged?: boolean;
    }
  | ((
      | { kind: 'refused'; faults: Fault[]; came?: Change[] }
      | { kind: 'conflict'; theirs: Theirs | null; lockVersion: number; by: string; at: string }
      | AskedState
      | { kind: 'failed'; message: string }
    ) & { sent?: SentForm });

export type CarrierSaveState = SaveState<CarrierWork>;

/** The start of the names under which a form sends its choices. */
export const CHOICE = 'choice.';

/** What a button of the form asks for; the state that whoever pressed it agreed to leave comes behind a stroke. */
export const INTENTS = ['save', 'submit', 'keep'] as const;
export type Intent = (typeof INTENTS)[number];

/** `save/scheduled` → save, and leave the schedule; anything unknown is a plain save that asks first. */
export function readIntent(text: string): { intent: Intent; leaves: DraftStatus | null } {
  const [name = '', leaves] = text.split('/');
  const intent = INTENTS.find((one) => one === name) ?? 'save';
  return { intent, leaves: leaves === 'inReview' || leaves === 'scheduled' ? leaves : null };
}
