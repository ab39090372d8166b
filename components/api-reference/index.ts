export { OperationView } from './operation';
export { SchemaFields } from './schema-fields';
