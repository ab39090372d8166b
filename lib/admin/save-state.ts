/** What the edit form of a plan is told after a save. */
import type { Fault } from '@/lib/fault';
import type { PlanDocument } from '@/lib/plan/plan';

export type SaveState =
  | { kind: 'idle' }
  | { kind: 'saved'; stamp: number; submitted: boolean; draftId: string }
  | { kind: 'refused'; faults: Fault[] }
  | { kind: 'conflict'; theirs: PlanDocument | null; stamp: number; by: string; at: string }
  | { kind: 'failed'; message: string };
