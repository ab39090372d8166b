export { EmbedFrame } from './embed-frame';
export { EmbedMaker } from './embed-maker';
export { FrameCode } from './frame-code';
export { PlanGone } from './plan-gone';
export { BillHead, PlanHead } from './plan-head';
export { PlanRows } from './plan-rows';
