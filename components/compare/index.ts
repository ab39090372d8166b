export { AddPlan } from './add-plan';
export { ChartsSlot } from './charts-slot';
export type { ComparePlan } from './compare-plan';
export { CompareTable } from './compare-table';
export { WaysToWin } from './ways-to-win';
