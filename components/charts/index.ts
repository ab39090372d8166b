/** What other screens may hold from the start; the charts themselves are loaded when they come near. */
export { ChartSkeleton } from './chart-skeleton';
export { NetworkMark } from './network-mark';
