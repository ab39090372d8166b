export { DeferredIsland, islandCode, untilNeeded } from './deferred-island';
