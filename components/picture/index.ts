export { PICTURE_SIZE, type PictureProps } from './frame';
export { PlansPicture } from './plans-picture';
export { ReceiptPicture, receiptPictureHeight } from './receipt-picture';
