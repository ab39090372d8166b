export { ChangeFilters } from './change-filters';
export { ChangeList } from './change-list';
export { type ChangeWords, changeTitle, lineText, publishedTime, sourceText } from './change-words';
export { ChangesPager } from './changes-pager';
export { FeedLinks } from './feed-links';
