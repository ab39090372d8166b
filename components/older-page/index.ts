export { OlderPage } from './older-page';
