export { ActivationSteps } from './activation-steps';
export { Activator } from './activator';
export { WhenItFails } from './when-it-fails';
