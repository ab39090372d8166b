export { CarrierForm } from './carrier-form';
export { FactsForm } from './facts-form';
export { RefusedPlans } from './refused-plans';
