import { fillPath, type PathValues, queryString } from '../../contract/address.ts';
import type { EndpointId } from '../../contract/endpoints.ts';
import type { Path } from '../../contract/paths.ts';
import { aNewActivity } from '../builders.ts';
import { endpointIds, endpointOf } from '../routing.ts';
import type { Cases } from './case.ts';
import { equal, isTrue, refused } from './expect.ts';
import type { RawRequest, World } from './world.ts';
import { samples } from './samples.ts';

/** The sample as a request. */
export function sampleOf(world: World, id: EndpointId): RawRequest & { method: 'GET' | 'POST' } {
  const { body, params, query }: { params: object; query?: object | undefined; body?: unknown } =
    samples[id](world);
  const { method, path } = endpointOf(id);
  return {
    method,
    path: fillPath<Path>(path, params as PathValues<Path>) + queryString(query), // fillPath checks each name
    ...(body === undefined ? {} : { body }),
  };
}

type Caller = 'nobody' | 'rubbish' | 'manage token' | 'organiser' | 'administrator';

/** `in` where the caller isn't turned away; else the code it is turned away with. */
const expected = {
  public: { nobody: 'in', organiser: 'in', administrator: 'in' },
  'manage-token': {
    nobody: 'unauthenticated',
    rubbish: 'sign-up-not-found',
    'manage token': 'sign-up-not-found',
    organiser: 'sign-up-not-found',
    administrator: 'sign-up-not-found',
  },
  organiser: {
    nobody: 'unauthenticated',
    rubbish: 'unauthenticated',
    'manage token': 'unauthenticated',
    organiser: 'in',
    administrator: 'in',
  },
  administrator: {
    nobody: 'unauthenticated',
    rubbish: 'unauthenticated',
    'manage token': 'unauthenticated',
    organiser: 'forbidden',
    administrator: 'in',
  },
} as const satisfies Record<string, Partial<Record<Caller, string>>>;

async function checkCaller(world: World, id: EndpointId, caller: Caller): Promise<void> {
  const { access } = endpointOf(id);
  const outcome = (expected[access] as Partial<Record<Caller, string>>)[caller];
  if (outcome === undefined) return;
  const { status, code, headers } = await world.send({
    ...sampleOf(world, id),
    token: await tokenOf(world, caller),
  });
  if (outcome === 'in') isTrue(status !== 401 && status !== 403, `${caller} is turned away: ${status}`);
  else equal<string | undefined>(code, outcome, `${caller} at an endpoint for ${access}`);
  if (status === 401) isTrue(headers.has('WWW-Authenticate'), '401 without WWW-Authenticate');
}

async function tokenOf(world: World, caller: Caller): Promise<string | undefined> {
  if (caller === 'nobody') return undefined;
  if (caller === 'rubbish') return 'ya_org_rubbish';
  if (caller !== 'manage token') return world.subject.tokens[caller];
  const { id } = await world.session();
  return (await world.resident.signUps.create(id, world.single())).manageToken;
}

const table: Cases = Object.fromEntries(
  endpointIds.flatMap((id) =>
    (['nobody', 'rubbish', 'manage token', 'organiser', 'administrator'] as const)
      .filter((caller) => caller in expected[endpointOf(id).access])
      .map((caller) => [
        `${id} knows what to do with ${caller}`,
        (world: World) => checkCaller(world, id, caller),
      ]),
  ),
);

/** Who may do what. */
export const accessCases: Cases = {
  ...table,

  'a token says who it speaks for': async ({ administrator, organiser, subject }) => {
    const [one, all] = [await organiser.me.get(), await administrator.me.get()];
    equal<unknown>([one.role, one.communityId], ['organiser', subject.communityId]);
    equal<unknown>([all.role, all.communityId], ['administrator', undefined]);
  },

  "an organiser does not see another community's people, nor change what is theirs": async (world) => {
    const { otherOrganiser } = world.subject.tokens;
    if (otherOrganiser === undefined) return;
    const stranger = world.as(otherOrganiser);
    const session = await world.session({ startsIn: 10 });
    const { participantId } = await world.volunteer(session.id);
    await refused(stranger.sessions.roster(session.id), 'session-not-found');
    await refused(stranger.sessions.cancel(session.id, { reason: '下雨' }), 'session-not-found');
    await refused(stranger.participants.checkIn(participantId), 'participant-not-found');
    await refused(
      stranger.activities.create(aNewActivity({ communityId: world.subject.communityId })),
      'forbidden',
    );
    await refused(stranger.volunteers.list({ communityId: world.subject.communityId }), 'forbidden');
    await refused(stranger.serviceEntries.list({ communityId: world.subject.communityId }), 'forbidden');
    await refused(
      stranger.statistics.month('2026-05', { communityId: world.subject.communityId }),
      'forbidden',
    );
    const { items } = await stranger.serviceEntries.list({ limit: 500 });
    isTrue(
      items.every(({ communityId }) => communityId !== world.subject.communityId),
      "the list has another community's entries",
    );
  },
};
