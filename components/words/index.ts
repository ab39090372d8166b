export { spaced } from './spaced';
export { useWords, type Words } from './use-words';
