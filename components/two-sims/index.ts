export { TwoSimsLine } from './two-sims-line';
