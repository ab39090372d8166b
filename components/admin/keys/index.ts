export { DeskKeys } from './desk-keys';
