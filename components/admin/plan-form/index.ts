export { PlanForm } from './plan-form';
