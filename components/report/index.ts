export { AnswerForm } from './answer-form';
export {
  FIELD_FAULTS,
  type FieldFault,
  ReportForm,
  type ReportFormState,
  type SendReport,
} from './report-form';
export { ReportFlag, ReportPartLink, reportHref } from './report-link';
export { ReportNote, ReportStatusBadge } from './report-state';
