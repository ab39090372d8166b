export { IgnoredNotice, type IgnoredValue } from './ignored-notice';
export { NeedForm, type NeedFormProps } from './need-form';
export { NeedSheet } from './need-sheet';
export { PresetChips } from './preset-chips';
export { useEligibilityName, useNeedPartWords, useNeedWords } from './use-need-words';
