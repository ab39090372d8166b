export { AskList } from './ask-list';
export { ReasonList } from './reason-list';
export { LeftOut, useTotalWords } from './total-note';
export { useReasons } from './use-reasons';
export { VerdictBadge } from './verdict-badge';
