import type * as z from '../../domain/zod.ts';
import { type Client, createClient } from '../../client/create-client.ts';
import { newIdempotencyKey } from '../../client/idempotency-key.ts';
import type { NewActivity } from '../../domain/programmes/activity.ts';
import type { NewSession, SessionDetail } from '../../domain/programmes/session.ts';
import type { NewParticipant, NewSignUp, SignUpCreated } from '../../domain/programmes/sign-up.ts';
import { epochMillis, instantOf } from '../../domain/values/wall-clock.ts';
import { aChild, anAdult, aNewActivity } from '../builders.ts';
import { defined } from './expect.ts';
import type { ConformanceSubject } from './subject.ts';
import { type Secrets, watched } from './watch.ts';

/** Everything that a test of the suite works with. */
export interface World {
  readonly subject: ConformanceSubject;
  /** Without a token. */
  readonly resident: Client;
  readonly organiser: Client;
  readonly administrator: Client;
  /** A client with this token, or with none. */
  readonly as: (token: string | undefined) => Client;
  /** One request, as it is, without a client's help. */
  readonly send: (request: RawRequest) => Promise<RawAnswer>;
  /** A new activity of the organiser's community. */
  readonly activity: (some?: Partial<z.input<typeof NewActivity>>) => Promise<string>;
  /** A new session of a new activity, open for sign-up, by default tomorrow for an hour. */
  readonly session: (some?: SessionWish) => Promise<SessionDetail>;
  /** The instant in so many minutes. */
  readonly at: (minutes: number) => string;
  /** Somebody whose name and number nobody else has. */
  readonly person: (age?: 'adult' | 'minor') => { readonly name: string; readonly mobile: string };
  /** A parent and, by default, one child, as a request. */
  readonly family: (children?: number) => NewSignUpInput;
  /** One adult as a request. */
  readonly single: (some?: Partial<z.input<typeof NewParticipant>>) => NewSignUpInput;
  /** Signs one volunteer up and gives the sign-up with the participant's id. */
  readonly volunteer: (
    sessionId: string,
    request?: NewSignUpInput,
  ) => Promise<SignUpCreated & { participantId: string }>;
}

export type NewSignUpInput = z.input<typeof NewSignUp>;

export interface SessionWish {
  readonly activity?: Partial<z.input<typeof NewActivity>>;
  readonly activityId?: string;
  /** @unit minutes from now @default 1440 */
  readonly startsIn?: number;
  /** @default 60 */
  readonly minutes?: number;
  readonly capacity?: z.input<typeof NewSession>['capacity'];
  readonly groups?: z.input<typeof NewSession>['groups'];
  readonly minimum?: z.input<typeof NewSession>['minimum'];
  readonly signUpOpensAt?: string;
  readonly signUpClosesAt?: string;
}

export interface RawRequest {
  readonly method?: 'GET' | 'POST' | 'DELETE' | 'PUT';
  readonly path: string;
  readonly token?: string | undefined;
  /** An object is sent as JSON, a string as it is. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface RawAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly code: string | undefined;
}

/** The world around a server. */
export function worldOf(subject: ConformanceSubject): World {
  const secrets: Secrets = { mobiles: new Set(), minors: new Set(), adults: new Set() };
  const fetch = watched(subject.fetch, secrets);
  const as = (token: string | undefined) =>
    createClient({ baseUrl: subject.baseUrl, fetch, retry: 0, ...(token === undefined ? {} : { token }) });
  const organiser = as(subject.tokens.organiser);
  const resident = as(undefined);
  const person = personMaker(secrets);
  const at = (minutes: number) => instantOf(epochMillis(subject.now()) + minutes * 60_000);
  const activity = async (some?: Partial<z.input<typeof NewActivity>>) =>
    (await organiser.activities.create(aNewActivity({ communityId: subject.communityId, ...some }))).id;
  const single = (some?: Partial<z.input<typeof NewParticipant>>) => {
    const contact = person(some?.birth === undefined ? 'adult' : 'minor');
    return { contact, party: [anAdult({ name: contact.name, ...some })] };
  };
  return {
    subject,
    resident,
    organiser,
    as,
    at,
    person,
    activity,
    single,
    administrator: as(subject.tokens.administrator),
    send: (request) => send(fetch, subject.baseUrl, request),
    session: async (wish = {}) => organiser.sessions.schedule(await newSession(wish, { activity, at })),
    family: (children = 1) =>
      familyOf(person, { children, born: `${Number(subject.now().slice(0, 4)) - 8}-03` }),
    volunteer: async (sessionId, request = single({ role: 'volunteer' })) => {
      const created = await resident.signUps.create(sessionId, request);
      return { ...created, participantId: defined(created.signUp.party[0], 'the first of the party').id };
    },
  };
}

async function newSession(wish: SessionWish, { activity, at }: Pick<World, 'activity' | 'at'>) {
  const {
    startsIn = 1440,
    minutes = 60,
    capacity = { participant: 10, volunteer: 3 },
    signUpClosesAt,
    signUpOpensAt,
  } = wish;
  return {
    activityId: wish.activityId ?? (await activity(wish.activity)),
    startsAt: at(startsIn),
    endsAt: at(startsIn + minutes),
    capacity,
    groups: wish.groups,
    minimum: wish.minimum,
    ...(signUpOpensAt === undefined ? {} : { signUpOpensAt }),
    ...(signUpClosesAt === undefined ? {} : { signUpClosesAt }),
  };
}

function familyOf(
  person: World['person'],
  { born, children }: { born: string; children: number },
): NewSignUpInput {
  const contact = person();
  const party = Array.from({ length: children }, () => aChild({ name: person('minor').name, birth: born }));
  return { contact, party: [anAdult({ name: contact.name }), ...party] };
}

const givenNames = '岚禾芷汀屿砚柠澈筱栩昀翊淼霏朔漪钰璟旖霁';

/** Makes people whose names occur in no other text. */
function personMaker(secrets: Secrets): World['person'] {
  let made = 0;
  return (age = 'adult') => {
    made += 1;
    const [first, second, third] = [made, Math.floor(made / 20), Math.floor(made / 400)].map((part) =>
      givenNames.charAt(part % 20),
    );
    const name = `柏${third}${second}${first}`;
    const mobile = `1547${String(made).padStart(7, '0')}`;
    secrets[age === 'adult' ? 'adults' : 'minors'].add(name);
    secrets.mobiles.add(mobile);
    return { name, mobile };
  };
}

async function send(
  fetchWith: typeof globalThis.fetch,
  baseUrl: string,
  request: RawRequest,
): Promise<RawAnswer> {
  const { body, headers, method = body === undefined ? 'GET' : 'POST', path, token } = request;
  const response = await fetchWith(baseUrl + path, {
    method,
    headers: {
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      ...(method === 'POST' ? { 'Idempotency-Key': newIdempotencyKey() } : {}),
      ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    text,
    code: response.ok ? undefined : codeIn(text),
  };
}

function codeIn(text: string): string | undefined {
  const problem = text === '' ? {} : (JSON.parse(text) as { code?: string });
  return problem.code;
}
