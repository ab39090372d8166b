export { PlanMatches } from './plan-matches';
export { PlanSearch } from './plan-search';
