export { capital } from './capital';
export { CheckedAge } from './checked-age';
export { exactDate, exactPrice } from './exact';
export { nameList } from './name-list';
export { type Formatters, useFormatters } from './use-formatters';
