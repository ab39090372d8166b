export { IgnoredNotice, type IgnoredValue } from './ignored-notice';
export { NeedForm, type NeedFormProps } from './need-form';
export { NeedPage } from './need-page';
export { AllOpen } from './need-section';
export { NeedSentence, type NeedSentenceProps } from './need-sentence';
export { PresetTiles } from './preset-tiles';
export { sectionAnchor } from './section-anchor';
export { needPartWords, useEligibilityName, useNeedPartWords, useNeedWords } from './use-need-words';
