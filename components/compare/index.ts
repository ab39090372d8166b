export { AddPlan } from './add-plan';
export type { ComparePlan } from './compare-plan';
export { CompareTable } from './compare-table';
