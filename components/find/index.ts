export { FindApp } from './find-app';
export { handOver } from './handed-over';
