export { type PlanLink, PlanLinks } from './plan-links';
export { PlanMatches } from './plan-matches';
export { PlanSearch } from './plan-search';
