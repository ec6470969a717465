import { checkInsResource, paperListsResource } from './attendance.ts';
import type { EndpointId } from '../contract/endpoints.ts';
import { badgesResource, serviceRecordResource, starsResource } from './badges.ts';
import { certificatesResource, statementsResource } from './certificates.ts';
import { challengesResource } from './challenges.ts';
import { credentialsResource } from './credentials.ts';
import { feedsResource } from './feeds.ts';
import { kyTransport } from './ky-transport.ts';
import { correctionsResource, objectionsResource } from './ledger.ts';
import { monthlyReportsResource } from './monthly-reports.ts';
import type { ClientOptions } from './options.ts';
import {
  communitiesResource,
  meResource,
  partnersResource,
  programmesResource,
  venuesResource,
} from './programme.ts';
import { serviceEntriesResource, volunteersResource } from './service.ts';
import { activitiesResource, sessionsResource } from './sessions.ts';
import { participantsResource, signUpsResource } from './sign-ups.ts';
import { statisticsResource } from './statistics.ts';
import type { Transport } from './transport.ts';

/**
 * A typed client of a Youth Action server, for Node and for pages. It sends no cookies and keeps nothing.
 * Every method throws a `YouthActionError`, or the reason of the signal that ended it.
 *
 * @example
 * const client = createClient({ baseUrl: 'https://youth.example.cn' });
 * for await (const session of client.sessions.all({ from: '2026-05-01' })) console.log(session.title);
 */
export function createClient(options: ClientOptions) {
  const baseUrl = options.baseUrl.replace(/\/+$/, '');
  return resourcesOf(kyTransport({ ...options, baseUrl }), baseUrl);
}
export type Client = ReturnType<typeof createClient>;

function resourcesOf(call: Transport, baseUrl: string) {
  return {
    baseUrl,
    communities: communitiesResource(call),
    programmes: programmesResource(call),
    venues: venuesResource(call),
    partners: partnersResource(call),
    activities: activitiesResource(call),
    sessions: sessionsResource(call, baseUrl),
    feeds: feedsResource(call, baseUrl),
    challenges: challengesResource(call),
    signUps: signUpsResource(call),
    participants: participantsResource(call),
    paperLists: paperListsResource(call),
    checkIns: checkInsResource(call),
    serviceEntries: serviceEntriesResource(call),
    objections: objectionsResource(call),
    corrections: correctionsResource(call),
    volunteers: volunteersResource(call),
    badges: badgesResource(call),
    certificates: certificatesResource(call),
    statements: statementsResource(call),
    credentials: credentialsResource(call),
    stars: starsResource(call),
    serviceRecord: serviceRecordResource(call),
    statistics: statisticsResource(call),
    monthlyReports: monthlyReportsResource(call),
    me: meResource(call),
  } satisfies AllEndpoints;
}

/** Every endpoint is a method `resource.method`; one that is missing is a type error above. */
type AllEndpoints = {
  readonly [Id in EndpointId as Id extends `${infer Resource}.${string}` ? Resource : never]: {
    readonly [M in Id extends `${string}.${infer Method}` ? Method : never]: unknown;
  };
} & { readonly baseUrl: string };
