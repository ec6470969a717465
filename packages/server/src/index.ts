/** `@youth-action/server`: the reference server as a library; the command line is `youth-action-server`. */
export { createApp, type AppOptions } from './http/app.ts';
export type { CalendarRenderer } from './http/pages/calendar/calendar-renderer.ts';
export { jsonLogger, silentLogger, type LogFields, type Logger, type LogLevel } from './http/logger.ts';
export { openApiDocument } from './http/openapi/openapi-route.ts';
export { usualDifficulty } from './http/proof-of-work.ts';
export { startServer, type RunningServer, type ServerOptions } from './http/serve.ts';
export { handlers } from './features/handlers.ts';
export type { Caller, Handler, HandlerContext, Handlers } from './http/handler.ts';
export { openDatabase, type DatabaseHandle, type OpenDatabaseOptions } from './storage/open-database.ts';
export { emptyTables } from './storage/empty-tables.ts';
export { issueToken, type IssuedToken, listTokens, type NewToken, revokeToken } from './storage/tokens.ts';
export { originOf, registerSite, type NewSite, type Site } from './storage/sites.ts';
export type { Database } from './storage/tables.ts';
export type { UnitOfWork } from './storage/unit-of-work.ts';
export { demoOpenFamilySession, demoVolunteer, pilotCommunityIds } from './seed/demo.ts';
export { ensurePilot, type PilotState } from './seed/ensure-pilot.ts';
export { seedPilot } from './seed/seed-pilot.ts';
export { scheduleUpcoming } from './seed/schedule-upcoming.ts';
