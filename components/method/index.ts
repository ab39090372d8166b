export { type CarrierCoverage, coverageOf } from './coverage';
export { CoverageTable } from './coverage-table';
export * from './rules';
export { Points, Section } from './section';
export { TaxRates } from './tax-table';
