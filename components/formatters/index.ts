export { exactDate, exactPrice } from './exact';
export { nameList } from './name-list';
export { spaced } from './spaced';
export { useWords, type Words } from './use-formatters';
