export { CheckedAge } from './checked-age';
export { exactDate, exactPrice } from './exact';
export { nameList } from './name-list';
export { spaced } from './spaced';
export { type Formatters, useFormatters } from './use-formatters';
