/** Plays one history against a server and against the oracle, and compares them after every step. */
import assert from 'node:assert/strict';
import type { EndpointId } from '@youth-action/sdk/contract';
import { lapseOffers } from '../../src/jobs/lapse-offers.ts';
import { tokens, type World } from '../features/feature-world.ts';
import { violations } from './invariants.ts';
import { type Entry, type Member, Refused, type Settings } from './model.ts';
import { Oracle } from './oracle.ts';
import { makeSession, opensForMs, readCounters, readSignUps } from './session-under-test.ts';
import { contactOf, memberOf, participantOf, type Step } from './steps.ts';

const alive = ['confirmed', 'pending', 'waitlisted', 'offered'];

/** Of which sign-ups something becomes by a step. */
const fittingStatus: Readonly<Record<Extract<Step, { which: number }>['kind'], readonly string[]>> = {
  cancel: alive,
  change: alive,
  withdraw: alive,
  accept: ['offered', 'lapsed'],
  decide: ['pending'],
  offer: ['waitlisted'],
};

interface Said {
  readonly status: number;
  readonly text: string;
}

export class History {
  readonly #world: World;
  readonly #sessionId: string;
  readonly #oracle: Oracle;
  /** How often which answer was given: a history in which everything is refused proves nothing. */
  readonly outcomes: Map<string, number>;

  private constructor(world: World, sessionId: string, oracle: Oracle, outcomes: Map<string, number>) {
    this.#world = world;
    this.#sessionId = sessionId;
    this.#oracle = oracle;
    this.outcomes = outcomes;
  }

  static async begin(
    world: World,
    settings: Settings,
    { name, outcomes }: { readonly name: string; readonly outcomes: Map<string, number> },
  ): Promise<History> {
    const sessionId = await makeSession(world, settings, name);
    const oracle = new Oracle(settings, { now: world.now, startsAt: world.now + opensForMs });
    return new History(world, sessionId, oracle, outcomes);
  }

  async play(step: Step): Promise<void> {
    await this.#step(step);
    await this.#compare(step);
  }

  async #step(step: Step): Promise<void> {
    if (step.kind === 'join') return this.#join(step);
    if (step.kind === 'pass') return this.#pass(step.minutes, step.withJob);
    if (step.kind === 'resize') {
      const pools = Object.keys(this.#oracle.state.capacity);
      return this.#resize(pools[step.pool % pools.length] ?? '', step.capacity);
    }
    const entry = this.#pick(step);
    if (entry !== undefined) await this.#changeOne(step, entry);
  }

  async #changeOne(step: Extract<Step, { which: number }>, entry: Entry): Promise<void> {
    switch (step.kind) {
      case 'change': {
        const leaving = step.leave.flatMap((at) => entry.members[at] ?? []);
        const joining = step.add.map((plan) => memberOf(plan, entry.household, this.#oracle.settings));
        return this.#change(entry, leaving, joining);
      }
      case 'withdraw': {
        const member = entry.members[step.member % entry.members.length];
        return member && this.#withdraw(entry, member);
      }
      case 'decide':
        return this.#decide(entry, step.decision);
      case 'cancel':
      case 'accept':
      case 'offer':
        return this.#move(step.kind, entry);
    }
  }

  /** Mostly one of which something can become by this step. */
  #pick({ kind, which }: Extract<Step, { which: number }>): Entry | undefined {
    const fit = fittingStatus[kind];
    const { entries } = this.#oracle.state;
    const fitting = which % 4 === 0 ? [] : entries.filter(({ status }) => fit.includes(status));
    const from = fitting.length === 0 ? entries : fitting;
    return from[which % Math.max(1, from.length)];
  }

  async #join({ household, ifFull, party }: Extract<Step, { kind: 'join' }>): Promise<void> {
    const members = party.map((plan) => memberOf(plan, household, this.#oracle.settings));
    const body = { contact: contactOf(household), party: members.map(participantOf), ifFull };
    const said = await this.#world.call('signUps.create', { params: { sessionId: this.#sessionId }, body });
    const made = this.#expect('signUps.create', said, () => this.#oracle.join(household, members, ifFull));
    if (made === undefined) return;
    const answers = [said.body.signUp, said.body.rest].filter((one) => one !== undefined);
    assert.equal(answers.length, made.length, said.text);
    for (const [index, entry] of made.entries()) {
      entry.token = said.body.manageToken;
      nameIds(entry.members, answers[index]?.party ?? []);
    }
  }

  async #change(entry: Entry, leaving: readonly Member[], joining: Member[]): Promise<void> {
    const body = { remove: leaving.map(({ id }) => id), add: joining.map(participantOf) };
    const said = await this.#held('signUps.changeParty', entry, body);
    this.#expect('signUps.changeParty', said, () => this.#oracle.change(entry, leaving, joining));
    if (said.status === 200) nameIds(entry.members, said.body.party);
  }

  async #withdraw(entry: Entry, member: Member): Promise<void> {
    const body = { participantId: member.id, purpose: 'sign-up', textVersion: '2026-1', granted: false };
    const said = await this.#held('signUps.decideConsent', entry, body);
    this.#expect('signUps.decideConsent', said, () => this.#oracle.withdraw(entry, member));
  }

  async #decide(entry: Entry, decision: 'approve' | 'decline'): Promise<void> {
    const params = { signUpId: await this.#idOf(entry) };
    const said = await this.#world.call('signUps.decide', { params, body: { decision }, token: tokens.east });
    this.#expect('signUps.decide', said, () => this.#oracle.decide(entry, decision));
  }

  async #move(kind: 'cancel' | 'accept' | 'offer', entry: Entry): Promise<void> {
    if (kind === 'offer') {
      const params = { signUpId: await this.#idOf(entry) };
      const said = await this.#world.call('signUps.offer', { params, token: tokens.east });
      this.#expect('signUps.offer', said, () => this.#oracle.offer(entry));
      return;
    }
    const id = kind === 'cancel' ? 'signUps.cancel' : 'signUps.accept';
    const said = await this.#held(id, entry, undefined);
    this.#expect(id, said, () =>
      kind === 'cancel' ? this.#oracle.cancel(entry) : this.#oracle.accept(entry),
    );
  }

  async #resize(pool: string, capacity: number): Promise<void> {
    const body = pool.startsWith('grp_') ? { groups: [{ id: pool, capacity }] } : { [pool]: capacity };
    const params = { sessionId: this.#sessionId };
    const said = await this.#world.call('sessions.resize', { params, body, token: tokens.east });
    this.#expect('sessions.resize', said, () => this.#oracle.resize(pool, capacity));
  }

  async #pass(minutes: number, withJob: boolean): Promise<void> {
    this.#world.now += minutes * 60_000;
    this.#oracle.now = this.#world.now;
    if (!withJob) return;
    await lapseOffers(this.#world.database, this.#world.now);
    this.#oracle.enter();
  }

  async #held<
    Id extends 'signUps.changeParty' | 'signUps.decideConsent' | 'signUps.cancel' | 'signUps.accept',
  >(id: Id, entry: Entry, body: unknown) {
    const call = { params: { signUpId: await this.#idOf(entry) }, token: entry.token };
    return this.#world.call(id, body === undefined ? call : { ...call, body });
  }

  /** The sign-up in which the entry's people are by now: the line may have made another one of them. */
  async #idOf(entry: Entry): Promise<string> {
    const member = entry.members[0]?.id;
    const signUps = await readSignUps(this.#world.database.read, this.#sessionId);
    const signUp = signUps.find(({ members }) => members.some(({ id }) => id === member));
    return signUp?.id ?? assert.fail('the people of an entry are nowhere');
  }

  /** The oracle has to say the same; where it refuses, nothing may have changed. */
  #expect<T>(id: EndpointId, said: Said, ask: () => T): T | undefined {
    const before = structuredClone(this.#oracle.state);
    const entries = this.#oracle.state.entries;
    const code = said.status >= 400 ? (JSON.parse(said.text) as { code: string }).code : 'ok';
    this.outcomes.set(`${id} ${code}`, (this.outcomes.get(`${id} ${code}`) ?? 0) + 1);
    try {
      const result = ask();
      assert.equal(code, 'ok', `${id}: the oracle allows what the server refuses`);
      return result;
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      // Whoever has an entry in hand keeps it: what it says is put back into the same object.
      entries.length = before.entries.length;
      entries.forEach((entry, index) => Object.assign(entry, before.entries[index]));
      this.#oracle.state = { ...before, entries };
      assert.equal(code, error.code, `${id}: the oracle refuses for another reason`);
      return undefined;
    }
  }

  async #compare(step: Step): Promise<void> {
    const { read } = this.#world.database;
    const label = JSON.stringify(step);
    const { line, settings, startsAt, state } = this.#oracle;
    const isAutomatic = settings.promotion === 'automatic' && this.#world.now < startsAt;
    assert.deepEqual(await violations(read, this.#sessionId, { isAutomatic }), [], label);
    const signUps = await readSignUps(read, this.#sessionId);
    const found = signUps.map(({ expiresAt, maySplit, members, status }) => ({
      status,
      expiresAt,
      maySplit,
      ids: idsOf(members),
    }));
    const expected = state.entries.map(({ expiresAt, maySplit, members, status }) => ({
      status,
      expiresAt: status === 'offered' ? expiresAt : null,
      maySplit,
      ids: idsOf(members),
    }));
    assert.deepEqual(found.toSorted(byIds), expected.toSorted(byIds), label);
    const waiting = signUps
      .filter(({ status }) => status === 'waitlisted')
      .toSorted((a, b) => a.turn - b.turn);
    assert.deepEqual(
      waiting.map(({ members }) => idsOf(members)),
      line.map(({ members }) => idsOf(members)),
      label,
    );
    for (const { capacity, isRole, pool } of await readCounters(read, this.#sessionId)) {
      if (!isRole || state.capacity[pool] !== undefined) assert.equal(capacity, state.capacity[pool], label);
    }
  }
}

function idsOf(members: readonly { readonly id: string }[]): string {
  return members
    .map(({ id }) => id)
    .toSorted()
    .join(' ');
}

function byIds(a: { readonly ids: string }, b: { readonly ids: string }): number {
  return a.ids < b.ids ? -1 : 1;
}

/** Gives the oracle's people the ids that the server has given them, in the order of the party. */
function nameIds(members: readonly Member[], party: readonly { readonly id: string }[]): void {
  assert.equal(members.length, party.length);
  for (const [index, member] of members.entries()) member.id = party[index]?.id ?? '';
}
