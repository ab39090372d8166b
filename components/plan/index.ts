export { Assumptions } from './assumptions';
export { FactLabel } from './fact-label';
export { FactValueView } from './fact-value';
export { NeedCost } from './need-cost';
export { PlanFactsView } from './plan-facts';
export { PlanHeader } from './plan-header';
export { ReasonList } from './reason-list';
export { useFactWords } from './use-fact-words';
