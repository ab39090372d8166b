/** What a form of the back office is told after it was sent. */

/** A field that somebody else set meanwhile to something else, in the reader's language. */
export interface ChoiceField {
  /** Under which the choice is sent: `mine` or `theirs`. */
  name: string;
  label: string;
  base: string;
  theirs: string;
  mine: string;
  /** Theirs is what is published, not another's draft. */
  published: boolean;
}

/** What somebody did with the thing since the page was made, in the reader's language. */
export interface MeanwhileSaid {
  /** Who did what when. */
  said: string;
  /** The fields that became different by it. */
  rows: { field: string; before: string; after: string }[];
}

export type ActionState =
  | { kind: 'idle' }
  | {
      kind: 'done';
      message: string;
      /** A link that is shown this once, to be copied. */
      link?: string;
    }
  | {
      kind: 'failed';
      /** In the reader's language: what is wrong and what to do. */
      message: string;
      /** Names of the fields at fault. */
      fields: string[];
      /** What was typed, passwords left out: nothing of it is lost, also without scripts. */
      values: Record<string, string>;
      /** What has to be chosen before the form is sent again, and the stamp that it is chosen upon. */
      choices?: ChoiceField[];
      chosenAt?: string;
      /** What others did since the page was made, where that is why it is refused. */
      meanwhile?: MeanwhileSaid[];
    };

export const IDLE: ActionState = { kind: 'idle' };

/** What a form acts with: the state before and what was typed. */
export type FormAction = (before: ActionState, data: FormData) => Promise<ActionState>;
