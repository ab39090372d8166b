export { GlossaryTable } from './glossary-table';
export { Term } from './term';
export { TERMS, type TermKey } from './terms';
