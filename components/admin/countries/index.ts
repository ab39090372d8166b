export { CountriesInput } from './countries-input';
export { NamedCountries } from './named-countries';
