export { ImportForm, type ImportFormProps } from './import-form';
