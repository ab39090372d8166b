export { ActiveFilters } from './active-filters';
export { BudgetMenu } from './budget-menu';
export { ColumnMenu } from './column-menu';
export { FacetMenu } from './facet-menu';
export { MenuLabel } from './menu-label';
export { PlanCard } from './plan-card';
export { PlanTable } from './table';
