export { ActForm, type FieldSpec } from './act-form';
export { ChangeList } from './change-list';
export { DeskNav } from './desk-nav';
export { DeskPage, DeskSection, DeskTable } from './desk-page';
export { EnrolForm } from './enrol-form';
export { ADMIN_PAGES, type AdminPage } from './pages';
export { PlanForm } from './plan-form';
export { PresetEffects } from './preset-effects';
