/** What the edit form of a plan is told after a save. */
import type { Fault } from '@/lib/fault';
import type { PlanDocument } from '@/lib/plan/plan';

export type SaveState =
  | { kind: 'idle' }
  | { kind: 'saved'; lockVersion: number; submitted: boolean; draftId: string }
  | { kind: 'refused'; faults: Fault[] }
  | { kind: 'conflict'; theirs: PlanDocument | null; lockVersion: number; by: string; at: string }
  | { kind: 'failed'; message: string };
