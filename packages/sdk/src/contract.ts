/** `@youth-action/sdk/contract`: every endpoint as data, for whoever serves or documents the API. */
export { ProofOfWorkChallenge, ProofOfWorkDemand } from './contract/challenges.ts';
export { proofOfWorkHeader } from './contract/proof-of-work-header.ts';
export * from './contract/endpoint.ts';
export {
  CheckInClosing,
  DoorKey,
  DoorResults,
  DoorScan,
  mostScans,
  OpenCheckIn,
  PaperKeying,
  PaperResult,
  QueuedScans,
  ScanResults,
} from './contract/door.ts';
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
export { Me } from './contract/programme.ts';
export { fieldProblems, Problem, problemStatus, problemType } from './contract/problems.ts';
export { defaultPageSize, largestPageSize } from './contract/query.ts';
export { largestRoster, RosterImport, RosterImportResult } from './contract/service.ts';
export { SessionQuery } from './contract/sessions.ts';
export { StatisticsQuery, StatisticsRowsQuery } from './contract/statistics.ts';
