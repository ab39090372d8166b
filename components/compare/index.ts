export { AddRivals } from './add-rivals';
export { ChartsSlot } from './charts-slot';
export { CompareNeed } from './compare-need';
export type { ComparePlan } from './compare-plan';
export { CompareTable } from './compare-table';
export { Notes, SameRows } from './folded';
export { wordsOfUse } from './use-rows';
export { CompareVerdict } from './verdict';
export { WaysToWin } from './ways-to-win';
