/** What the edit form of a plan or of a carrier is told after a save. */
import type { Fault } from '@/lib/fault';
import type { CarrierDocument, PlanDocument } from '@/lib/plan/plan';
import type { PlanChanges } from './carrier-draft';

export type SaveState<Theirs = PlanDocument> =
  | { kind: 'idle' }
  | { kind: 'saved'; lockVersion: number; submitted: boolean; draftId: string }
  | { kind: 'refused'; faults: Fault[] }
  | { kind: 'conflict'; theirs: Theirs | null; lockVersion: number; by: string; at: string }
  | { kind: 'failed'; message: string };

/** A carrier as its forms hold it: the document, and what changes in plans together with it. */
export type CarrierWork = CarrierDocument & { planChanges: PlanChanges };
export type CarrierSaveState = SaveState<CarrierWork>;
