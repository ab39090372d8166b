export { KeptPages } from './kept-pages';
export { LateOffline } from './late';
