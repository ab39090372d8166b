export { FindApp } from './find-app';
export { handOver, handOverWords } from './handed-over';
