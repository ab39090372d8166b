export { BandTable } from './band-table';
export { DeviceForm } from './device-form';
export { EsimAnswerView } from './esim-answer';
export { NumberChecks } from './number-checks';
