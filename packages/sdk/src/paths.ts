/** `@youth-action/sdk/paths`: the API's addresses. */
export { fillPath, queryString, type PathParameter, type PathValues } from './contract/address.ts';
export { feedPaths } from './contract/feed-paths.ts';
export { paths, type Path } from './contract/paths.ts';
export { placesEventsPath } from './contract/places-events-path.ts';
