/** `@youth-action/sdk/contract`: every endpoint as data, for whoever serves or documents the API. */
export * from './contract/endpoint.ts';
export { endpoints, type EndpointId, type Endpoints } from './contract/endpoints.ts';
export { Roster, RosterParticipant, RosterSignUp } from './contract/attendance.ts';
export { Me, StatisticsQuery } from './contract/programme.ts';
export { fieldProblems, Problem, problemStatus, problemType } from './contract/problems.ts';
export { defaultPageSize, largestPageSize } from './contract/query.ts';
export { largestRoster, RosterImport, RosterImportResult } from './contract/service.ts';
export { SessionQuery } from './contract/sessions.ts';
