export { PeopleNeeds } from './people-needs';
export { UnservedList } from './unserved-list';
export { type HouseholdWords, useHouseholdWords } from './use-household-words';
export { WayComparison } from './way-comparison';
export { WayPeople } from './way-people';
export { WayReceipt } from './way-receipt';
export { WayRows } from './way-rows';
