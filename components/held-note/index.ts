export { HeldNote } from './held-note';
