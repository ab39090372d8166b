export { BottomSheet } from './bottom-sheet';
export { IgnoredNotice, type IgnoredValue } from './ignored-notice';
export { NeedForm, type NeedFormProps } from './need-form';
export { PresetChips } from './preset-chips';
export { needPartWords, useEligibilityName, useNeedPartWords, useNeedWords } from './use-need-words';
