export { ChangeFilters } from './change-filters';
export { ChangeList } from './change-list';
export { type ChangeWords, changeTitle, lineText, publishedTime, sourceText } from './change-words';
export { FeedLinks } from './feed-links';
export { Pages } from './pages';
