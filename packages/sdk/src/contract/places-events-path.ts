/** Where the places of sessions are streamed: no endpoint of the contract, because its answer never ends. */
export const placesEventsPath = '/v1/places/events';
