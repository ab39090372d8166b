export { FindApp } from './find-app';
