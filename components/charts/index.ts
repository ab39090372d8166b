/** What other screens may hold from the start; the charts themselves are loaded when they come near. */
export { ChartSkeleton } from './chart-skeleton';
export { Near } from './near';
export { NetworkMark } from './network-mark';
