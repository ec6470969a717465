/** What the cases about waiting, changing and leaving have in common. */
import type { SignUp } from '../../domain/programmes/sign-up.ts';
import type { NewSignUpInput, World } from './world.ts';

/** A sign-up with what opens it. */
export interface Joined {
  readonly id: string;
  readonly token: string;
  readonly signUp: SignUp;
  /** What waits of a split party. */
  readonly rest: SignUp | undefined;
  /** As it was sent. */
  readonly request: NewSignUpInput;
}

/** Signs up, by default one adult who would wait. */
export async function join(
  world: World,
  sessionId: string,
  request: NewSignUpInput = world.single(),
  ifFull: NewSignUpInput['ifFull'] = 'wait',
): Promise<Joined> {
  const { manageToken, rest, signUp } = await world.resident.signUps.create(sessionId, {
    ...request,
    ifFull,
  });
  return { id: signUp.id, token: manageToken, signUp, rest, request };
}

/** The sign-up as its holder sees it now. */
export function lookAt(world: World, { id, token }: Pick<Joined, 'id' | 'token'>): Promise<SignUp> {
  return world.resident.signUps.get(id, { token });
}

/** How these sign-ups stand now. */
export async function statusesOf(
  world: World,
  ...all: readonly Pick<Joined, 'id' | 'token'>[]
): Promise<string[]> {
  const statuses = [];
  for (const one of all) statuses.push((await lookAt(world, one)).status);
  return statuses;
}

/** Gives all places of a sign-up back. */
export function leave(world: World, { id, token }: Pick<Joined, 'id' | 'token'>): Promise<SignUp> {
  return world.resident.signUps.cancel(id, { token });
}

/** Lets time pass, and then something happen to the session, so that offers that have run out are seen to have. */
export async function wait(world: World, sessionId: string, minutes: number): Promise<void> {
  await world.subject.advance(minutes);
  await world.organiser.sessions.resize(sessionId, {});
}
