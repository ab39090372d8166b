export { Buy } from './buy';
export { Choose } from './choose';
export { GuideFrame, type GuidePlace } from './guide-frame';
export { Notice } from './notice';
export { Overview } from './overview';
export { Part } from './part';
export { PlanChoice } from './plan-choice';
export { SourceLinks } from './source-links';
