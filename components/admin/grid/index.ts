export { GridForm } from './grid-form';
export { PlanGrid } from './plan-grid';
