export { type CardState, PlanCards } from './plan-cards';
export { QueueNav } from './queue-nav';
export { ReviewChanges, type ReviewedChange } from './review-changes';
