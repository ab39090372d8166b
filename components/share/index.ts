export { CopyLink } from './copy-link';
export { PrintPage } from './print-page';
export { receiptPicture } from './receipt-picture';
export { SaveReceipt } from './save-receipt';
export { ShareActions } from './share-actions';
export { SystemShare } from './system-share';
