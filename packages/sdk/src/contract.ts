/** `@youth-action/sdk/contract`: every endpoint as data, for whoever serves or documents the API. */
export { ProofOfWorkChallenge, ProofOfWorkDemand } from './contract/challenges.ts';
export { proofOfWorkHeader } from './contract/proof-of-work-header.ts';
export * from './contract/endpoint.ts';
export { endpoints, type EndpointId, type Endpoints } from './contract/endpoints.ts';
export { Roster, RosterParticipant, RosterSignUp } from './contract/attendance.ts';
export { LivePlaces, LivePlacesList, mostLiveSessions, PlacesQuery } from './contract/places.ts';
export {
  feedDays,
  FeedQuery,
  largestCalendar,
  largestEventList,
  largestNewsFeed,
  RpdeItem,
  RpdePage,
  RpdeQuery,
} from './contract/feeds.ts';
export { Me, StatisticsQuery } from './contract/programme.ts';
export { fieldProblems, Problem, problemStatus, problemType } from './contract/problems.ts';
export { defaultPageSize, largestPageSize } from './contract/query.ts';
export { largestRoster, RosterImport, RosterImportResult } from './contract/service.ts';
export { SessionQuery } from './contract/sessions.ts';
