export { DeferredIsland, islandCode } from './deferred-island';
export { formStateChanges, readFormState } from './form-state';
