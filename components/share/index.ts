export { CopyLink } from './copy-link';
export { ShareActions } from './share-actions';
export { SystemShare } from './system-share';
