export { FactLines } from './fact-lines';
export { KeyFigures } from './key-figures';
export { PageDiff } from './page-diff';
export { TogetherForm } from './together-form';
export { type PlanToCompare, VerifyForm } from './verify-form';
