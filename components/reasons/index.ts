export { AskList } from './ask-list';
export { CopyQuestion } from './copy-question';
export { LeftOut } from './left-out';
export { ReasonList } from './reason-list';
export { type AskWords, useAskWords } from './use-ask-words';
export { reasonWords, useReasons } from './use-reasons';
export { VerdictBadge } from './verdict-badge';
