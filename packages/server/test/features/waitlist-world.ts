/** Sessions with a line, made as an organiser makes them, and how their tests look at them. */
import type { BodyInputOf, Endpoints, ResponseOf } from '@youth-action/sdk/contract';
import { anAdult, east, tokens, type World } from './feature-world.ts';

export type Created = ResponseOf<Endpoints['signUps.create']>;
type NewActivity = BodyInputOf<Endpoints['activities.create']>;
type NewSession = BodyInputOf<Endpoints['sessions.schedule']>;

export const startsAt = '2026-11-29T09:00:00+08:00';

/** Tomorrow from nine to eleven; what isn't said: an automatic line without offers. */
export async function openSession(
  world: World,
  capacity: NewSession['capacity'],
  options: { readonly activity?: Partial<NewActivity>; readonly session?: Partial<NewSession> } = {},
) {
  const activity = await world.ok('activities.create', {
    token: tokens.east,
    body: {
      communityId: east,
      title: '亲子国学诵读',
      summary: '一起读《弟子规》',
      tags: ['reading'],
      serviceCategory: 'culture',
      countsAsService: true,
      mode: 'on-site',
      audience: 'everyone',
      riskLevel: 'ordinary',
      waitlist: { promotion: 'automatic' },
      ...options.activity,
    },
  });
  return world.ok('sessions.schedule', {
    token: tokens.east,
    body: {
      activityId: activity.id,
      startsAt,
      endsAt: '2026-11-29T11:00:00+08:00',
      capacity,
      ...options.session,
    },
  });
}

/** One contact with so many adults in the party; `number` tells contacts apart. */
export function aParty(number: number, size: number, ifFull: 'refuse' | 'wait' | 'split' = 'wait') {
  const names = ['王大山', '王大海', '王大江', '王大川', '王大河'].slice(0, size);
  const { contact } = anAdult(number);
  return {
    contact,
    ifFull,
    party: names.map((name) => ({ relation: 'adult' as const, name, role: 'participant' as const })),
  };
}

export function join(world: World, sessionId: string, body: object): Promise<Created> {
  return world.ok('signUps.create', { params: { sessionId }, body });
}

/** How a call of the holder of this sign-up begins. */
export function heldBy({ manageToken }: Pick<Created, 'manageToken'>, { id }: { readonly id: string }) {
  return { params: { signUpId: id }, token: manageToken };
}

export async function look(world: World, made: Created) {
  return world.ok('signUps.get', heldBy(made, made.signUp));
}

/** The statuses of these sign-ups, in their order. */
export async function statusesOf(world: World, ...all: readonly Created[]): Promise<string[]> {
  const looked = await Promise.all(all.map((made) => look(world, made)));
  return looked.map(({ status }) => status);
}
