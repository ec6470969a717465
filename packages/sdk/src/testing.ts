/** `@youth-action/sdk/testing`: a server in memory, its data, and builders, for tests and stories. */
export {
  createMemoryBackend,
  type MemoryBackend,
  type MemoryBackendOptions,
  type RecordedRequest,
} from './testing/memory-backend.ts';
export type { Fault } from './testing/memory/faults.ts';
export type * from './testing/memory/data.ts';
export type * from './testing/memory/ledger-rows.ts';
export { memoryDoorSecret } from './testing/memory/door-handlers.ts';
export { pilotData } from './testing/pilot-data.ts';
export { pilotCommunities } from './testing/pilot/places.ts';
export { pilotSessions } from './testing/pilot/sessions.ts';
export { pilotFeatures, pilotGroups, pilotSignUps } from './testing/pilot/feature-sessions.ts';
export { pilotVolunteer } from './testing/pilot/people.ts';
export {
  aBadge,
  aChild,
  aNewActivity,
  aNewSeries,
  aNewSession,
  anActivity,
  anAdult,
  aParsedSignUpRequest,
  aServiceEntry,
  aSession,
  aSessionDetail,
  aSignUp,
  aSignUpRequest,
  type Some,
} from './testing/builders.ts';
export { someMonthlyFigures, someStatistics } from './testing/statistics-builders.ts';
export { aPlaceGroup, aQuestion } from './testing/term-builders.ts';
export { conformance } from './testing/conformance.ts';
export type {
  ConformanceOptions,
  ConformanceRunner,
  ConformanceSubject,
} from './testing/conformance/subject.ts';
