/** What other screens may hold from the start; the charts themselves are loaded when they come near. */
export { ChartSkeleton } from './frame/chart-skeleton';
export { LazyChart } from './frame/lazy-chart';
export { NetworkMark } from './frame/network-mark';
