/** Servers that break one promise about sign-ups each, made of a good one in memory. The conformance suite must catch them. */
import { type MemoryBackend } from '../src/testing/memory-backend.ts';

type Data = MemoryBackend['data'];

/** Wraps a good server into one that isn't. */
export type Sabotage = (
  good: typeof globalThis.fetch,
  backend: MemoryBackend,
) => (request: Request) => Promise<Response>;

/** What it does, the group of tests that must notice, and how it's done. */
export type Sabotages = readonly (readonly [string, string, Sabotage])[];

/** A server whose data is spoilt before each request. */
function spoiling(spoil: (data: Data) => void): Sabotage {
  return (good, { data }) =>
    async (request) => {
      spoil(data);
      return good(request);
    };
}

/** A server that reads another body at some addresses. */
function misreading(path: string, misread: (body: Body, request: Request, data: Data) => Body): Sabotage {
  return (good, { data }) =>
    async (request) => {
      if (!request.url.endsWith(path)) return good(request);
      const body = JSON.stringify(misread((await request.clone().json()) as Body, request, data));
      return good(new Request(request.url, { method: 'POST', headers: request.headers, body }));
    };
}
type Body = Readonly<Record<string, unknown>>;

function heldBy({ headers }: Request, { signUps }: Data) {
  return signUps.find(({ manageToken }) => headers.get('Authorization') === `Bearer ${manageToken}`);
}

const waiting: Sabotages = [
  [
    'lets the last in line go first',
    'waiting',
    spoiling(({ signUps }) => {
      signUps.forEach((one, index) => (one.lineNumber = -index));
    }),
  ],
  [
    'forgets those who wait',
    'waiting',
    spoiling(({ activities }) => {
      for (const { waitlist } of activities) if (waitlist !== undefined) waitlist.promotion = 'by-organiser';
    }),
  ],
  [
    'splits families that did not ask for it',
    'waiting',
    spoiling(({ signUps }) => {
      for (const one of signUps) one.maySplit = true;
    }),
  ],
  [
    'lets newcomers past the line',
    'waiting',
    (good, { data }) =>
      async (request) => {
        if (!request.url.endsWith('/sign-ups')) return good(request);
        const line = data.signUps.filter(({ status }) => status === 'waitlisted');
        for (const one of line) one.status = 'cancelled';
        const response = await good(request);
        for (const one of line) one.status = 'waitlisted';
        return response;
      },
  ],
  [
    'lets offers stand for ever',
    'offers and approval',
    spoiling(({ signUps }) => {
      for (const one of signUps) if (one.offerExpiresAt !== undefined) one.offerExpiresAt = undefined;
    }),
  ],
  [
    'approves by itself',
    'offers and approval',
    spoiling(({ signUps }) => {
      for (const one of signUps) if (one.status === 'pending') one.status = 'confirmed';
    }),
  ],
  [
    'promotes whomever an organiser names',
    'offers and approval',
    (good, { data }) =>
      async (request) => {
        const named = /sign-ups\/([^/]+)\/offer$/.exec(request.url)?.[1];
        const signUp = data.signUps.find(({ id }) => id === named);
        if (signUp !== undefined)
          signUp.lineNumber = Math.min(...data.signUps.map(({ lineNumber = 0 }) => lineNumber)) - 1;
        return good(request);
      },
  ],
];

const people: Sabotages = [
  [
    'lets anybody take the places of children',
    'places that are split',
    spoiling(({ sessions }) => {
      for (const { groups = [] } of sessions)
        for (const group of groups) if (group.admits === 'adults') group.admits = 'children';
    }),
  ],
  [
    'takes places away that are taken',
    'places that are split',
    misreading('/capacity', (body, request, { sessions }) => {
      for (const { id, places } of sessions)
        if (request.url.includes(id) && places.participant) places.participant.taken = 0;
      return body;
    }),
  ],
  [
    'requires no answer',
    'questions',
    spoiling(({ activities }) => {
      for (const { questions = [] } of activities)
        for (const question of questions) question.required = false;
    }),
  ],
  [
    'keeps health information without consent',
    'questions',
    (good, { data }) =>
      async (request) => {
        const party = heldBy(request, data)?.party ?? [];
        const answers = party.map((one) => one.answers);
        const response = await good(request);
        party.forEach((one, index) => (one.answers = answers[index]));
        return response;
      },
  ],
  [
    'takes no for a yes',
    'changing a sign-up',
    misreading('/consents', (body) => ({ ...body, granted: true })),
  ],
  [
    'does half of a change',
    'changing a sign-up',
    (good) => async (request) => {
      if (!request.url.endsWith('/party')) return good(request);
      const { method, url } = request;
      const { remove } = (await request.clone().json()) as Body;
      const headers = new Headers(request.headers);
      headers.set('Idempotency-Key', `half-${headers.get('Idempotency-Key')}`);
      await good(new Request(url, { method, headers, body: JSON.stringify({ remove }) }));
      return good(request);
    },
  ],
];

const bookings: Sabotages = [
  [
    'joins what it can of a series',
    'several sessions',
    (good) => async (request) => {
      const response = await good(request.clone());
      if (response.ok || !request.url.includes('/activities/') || request.method !== 'POST') return response;
      const { method, url } = request;
      const body = (await request.clone().json()) as { sessionIds?: readonly string[] };
      const headers = new Headers(request.headers);
      headers.set('Idempotency-Key', `less-${headers.get('Idempotency-Key')}`);
      const less = { ...body, sessionIds: body.sessionIds?.slice(0, 1) };
      await good(new Request(url, { method, headers, body: JSON.stringify(less) }));
      return response;
    },
  ],
  [
    'gives personal data to whoever has the link',
    "one's own data",
    misreading('/data', (body, request, data) => ({
      ...body,
      mobile: heldBy(request, data)?.contact.mobile,
    })),
  ],
  [
    'says that it has erased and has not',
    "one's own data",
    (good, { data }) =>
      async (request) => {
        if (!request.url.endsWith('/erasure')) return good(request);
        const signUp = heldBy(request, data);
        const { contact, manageToken } = signUp ?? {};
        const response = await good(request);
        if (signUp !== undefined) Object.assign(signUp, { contact, manageToken });
        return response;
      },
  ],
  [
    'does not look how many have come',
    'minimum numbers',
    spoiling(({ sessions }) => {
      for (const session of sessions) session.isMinimumSettled = true;
    }),
  ],
];

export const signUpSabotages: Sabotages = [...waiting, ...people, ...bookings];
