export { CommentText } from './comment-text';
export { type CommentActs, Comments } from './comments';
