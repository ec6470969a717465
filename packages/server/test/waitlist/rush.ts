/** Many at once, through several processes: all kinds of changes of one session, with no order but what the server gives them. */
import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { tokens, type World } from '../features/feature-world.ts';
import { violations } from './invariants.ts';
import type { Settings } from './model.ts';
import { makeSession } from './session-under-test.ts';
import { type IfFull, memberOf, participantOf, type PersonPlan, settings } from './steps.ts';

type Process = Pick<World, 'call'>;

interface Made {
  readonly id: string;
  readonly token: string;
  readonly ifFull: IfFull;
  readonly party: readonly string[];
}

type Move =
  | { readonly kind: 'join'; readonly party: PersonPlan[]; readonly ifFull: IfFull }
  | { readonly kind: 'cancel' | 'accept' | 'decline' | 'leave'; readonly which: number }
  | { readonly kind: 'resize'; readonly participant: number };

const person = fc.record({
  person: fc.nat(5),
  volunteers: fc.constant(false),
  shift: fc.constant(0 as const),
});
const move: fc.Arbitrary<Move> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('join'),
      party: fc.uniqueArray(person, { minLength: 1, maxLength: 4, selector: (one) => one.person }),
      ifFull: fc.constantFrom('refuse', 'wait', 'wait', 'split'),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constantFrom('cancel', 'accept', 'decline', 'leave'),
      which: fc.nat(500),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('resize'), participant: fc.integer({ min: 5, max: 25 }) }),
  },
);

/** One crowded session, whose line moves by itself. */
const crowded: Settings = {
  promotion: 'automatic',
  offerMinutes: undefined,
  needsApproval: false,
  splitParticipants: false,
  splitVolunteers: false,
  capacities: [5, 5, 0, 0],
};

export interface Rushes {
  readonly rounds: number;
  readonly seed: number;
  /** The server is a broken one: it may answer 503, and the first round that leaves something wrong is enough. */
  readonly isControl?: boolean;
}

/** Sends 64 at once, round after round. Returns what was wrong after them; empty when all was well. */
export async function rush(world: World, processes: readonly Process[], options: Rushes): Promise<string[]> {
  const { isControl = false } = options;
  const [chosen] = fc.sample(settings, { numRuns: 1, seed: options.seed });
  const setting: Settings = {
    ...crowded,
    needsApproval: chosen?.needsApproval ?? false,
    offerMinutes: chosen?.offerMinutes,
  };
  const sessionId = await makeSession(world, setting, `rush-${options.seed}`);
  const made: Made[] = [];
  const wrong: string[] = [];
  for (let round = 0; round < options.rounds; round += 1) {
    const moves = fc.sample(move, { numRuns: 64, seed: options.seed + round });
    const sending = moves.map((one, index) => {
      const process = processes[index % processes.length] ?? assert.fail('no process');
      return send(process, { sessionId, number: round * 64 + index, made: [...made], isControl }, one);
    });
    made.push(...(await Promise.all(sending)).flatMap((one) => one ?? []));
    wrong.push(...(await violations(world.database.read, sessionId, { isAutomatic: true })));
    wrong.push(...(await splitWithoutLeave(world, made)));
    if (isControl && wrong.length > 0) break;
  }
  return wrong;
}

interface Sending {
  readonly sessionId: string;
  readonly number: number;
  readonly made: readonly Made[];
  readonly isControl: boolean;
}

async function send(
  process: Process,
  { sessionId, number, made, isControl }: Sending,
  one: Move,
): Promise<Made | undefined> {
  const key = `key-of-a-rush-${sessionId}-${number}`;
  if (one.kind === 'join') {
    const members = one.party.map((plan) => memberOf(plan, number % 10, crowded));
    const body = {
      contact: { name: '王安', mobile: `154${String(number).padStart(8, '0')}` },
      party: members.map(participantOf),
      ifFull: one.ifFull,
    };
    const {
      body: answer,
      status,
      text,
    } = await process.call('signUps.create', { params: { sessionId }, body, key });
    assert.ok(status < 500 || isControl, text);
    if (status !== 201) return undefined;
    const party = answer.signUp.party.map(({ id }) => String(id));
    return { id: answer.signUp.id, token: answer.manageToken, ifFull: one.ifFull, party };
  }
  const { status, text } = await change(process, { sessionId, key, made }, one);
  assert.ok(status < 500 || isControl, text);
  return undefined;
}

async function change(
  process: Process,
  {
    sessionId,
    key,
    made,
  }: { readonly sessionId: string; readonly key: string; readonly made: readonly Made[] },
  one: Exclude<Move, { kind: 'join' }>,
): Promise<{ readonly status: number; readonly text: string }> {
  if (one.kind === 'resize') {
    const body = { participant: one.participant };
    return process.call('sessions.resize', { params: { sessionId }, body, token: tokens.east, key });
  }
  const signUp = made[one.which % Math.max(1, made.length)];
  if (signUp === undefined) return { status: 0, text: '' };
  const params = { signUpId: signUp.id };
  switch (one.kind) {
    case 'decline':
      return process.call('signUps.decide', {
        params,
        body: { decision: 'decline' },
        token: tokens.east,
        key,
      });
    case 'leave':
      return process.call('signUps.changeParty', {
        params,
        body: { remove: signUp.party.slice(0, 1) },
        token: signUp.token,
        key,
      });
    case 'cancel':
      return process.call('signUps.cancel', { params, token: signUp.token, key });
    case 'accept':
      return process.call('signUps.accept', { params, token: signUp.token, key });
  }
}

/** Parties that are in more than one sign-up, although their contact didn't allow it. */
async function splitWithoutLeave(world: World, made: readonly Made[]): Promise<string[]> {
  const rows = await world.database.read.selectFrom('sign_ups').select('booking_id').execute();
  const counts = Map.groupBy(rows, ({ booking_id }) => booking_id);
  return made.flatMap(({ id, ifFull }) =>
    ifFull !== 'split' && (counts.get(id)?.length ?? 0) > 1 ? [`${id} was split without leave`] : [],
  );
}
