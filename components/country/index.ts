export { CountryCombobox } from './country-combobox';
