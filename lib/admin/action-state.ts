/** What a form of the back office is told after it was sent. */

export type ActionState =
  | { kind: 'idle' }
  | { kind: 'done'; message: string }
  | {
      kind: 'failed';
      /** In the reader's language: what is wrong and what to do. */
      message: string;
      /** Names of the fields at fault. */
      fields: string[];
      /** What was typed, passwords left out: nothing of it is lost, also without scripts. */
      values: Record<string, string>;
    };

export const IDLE: ActionState = { kind: 'idle' };

/** What a form acts with: the state before and what was typed. */
export type FormAction = (before: ActionState, data: FormData) => Promise<ActionState>;
