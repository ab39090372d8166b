export { spaced, useWords, type Words } from './use-words';
