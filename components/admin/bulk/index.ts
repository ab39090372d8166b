export { BulkForm } from './bulk-form';
export { ProblemList } from './problem-list';
export { SourceFields } from './source-fields';
