export { useReasons } from './use-reasons';
