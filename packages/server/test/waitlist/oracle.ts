/**
 * How a session's places and line should develop, said once more and as plainly as can be: everything is counted anew
 * each time, nothing is shared with the rules under test. Refusals throw a code; whoever calls puts the state back then.
 */

import {
  capacitiesOf,
  type Entry,
  isOver,
  type Member,
  Refused,
  type Settings,
  type State,
} from './model.ts';

export class Oracle {
  readonly settings: Settings;
  readonly startsAt: number;
  state: State;
  now: number;

  constructor(settings: Settings, times: { readonly now: number; readonly startsAt: number }) {
    this.settings = settings;
    this.now = times.now;
    this.startsAt = times.startsAt;
    this.state = { entries: [], capacity: capacitiesOf(settings), turns: 0 };
  }

  /** Lapses what is over, as anybody who enters the session does. */
  enter(): void {
    const over = this.state.entries.filter(
      ({ expiresAt, status }) => status === 'offered' && expiresAt !== null && expiresAt <= this.now,
    );
    for (const entry of over) entry.status = 'lapsed';
    if (over.length > 0) this.advance();
  }

  join(household: number, members: readonly Member[], ifFull: 'refuse' | 'wait' | 'split'): Entry[] {
    this.enter();
    if (this.now >= this.startsAt) throw new Refused('sign-up-closed');
    if (new Set(members.map(({ name }) => name)).size < members.length)
      throw new Refused('duplicate-participant');
    const placed = this.fitting(members, this.state.entries.length);
    if (placed.length < members.length && (ifFull === 'refuse' || this.settings.promotion === undefined))
      throw new Refused('session-full');
    if (members.some(({ name }) => this.isIn(name))) throw new Refused('already-signed-up');
    const goesAhead = placed.length === members.length || ifFull === 'split' ? placed : [];
    const waits = members.filter((member) => !goesAhead.includes(member));
    const turn = (this.state.turns += 1);
    const common = { household, token: '', turn, expiresAt: null };
    const parts: Entry[] = [
      { ...common, status: this.whenPlaced, members: [...goesAhead], maySplit: false },
      { ...common, status: 'waitlisted', members: waits, maySplit: ifFull === 'split' },
    ];
    const made = parts.filter((part) => part.members.length > 0);
    this.state.entries.push(...made);
    return made;
  }

  cancel(entry: Entry): void {
    if (isOver(entry)) return;
    this.enter();
    if (isOver(entry)) return;
    if (this.now >= this.startsAt) throw new Refused('sign-up-closed');
    entry.status = 'cancelled';
    this.advance();
  }

  change(entry: Entry, leaving: readonly Member[], joining: readonly Member[]): void {
    this.enter();
    if (isOver(entry) || this.now >= this.startsAt) throw new Refused('sign-up-not-changeable');
    const staying = entry.members.filter((member) => !leaving.includes(member));
    if (staying.length === 0) throw new Refused('party-empty');
    if (joining.length > 0) this.refuseJoining(entry, { leaving, staying, joining });
    entry.members = [...staying, ...joining];
    if (joining.length > 0) entry.status = this.whenPlaced;
    this.advance();
  }

  withdraw(entry: Entry, member: Member): void {
    this.enter();
    if (isOver(entry)) throw new Refused('sign-up-not-changeable');
    if (member.isChild) {
      if (this.now >= this.startsAt) throw new Refused('sign-up-not-changeable');
      if (entry.members.length === 1) entry.status = 'cancelled';
      else entry.members = entry.members.filter((one) => one !== member);
    }
    this.advance();
  }

  accept(entry: Entry): void {
    this.enter();
    if (entry.status === 'lapsed') throw new Refused('offer-expired');
    if (entry.status === 'waitlisted' || isOver(entry)) throw new Refused('sign-up-not-waiting');
    if (entry.status === 'offered') {
      entry.status = this.whenPlaced;
      entry.expiresAt = null;
    }
    this.advance();
  }

  decide(entry: Entry, decision: 'approve' | 'decline'): void {
    this.enter();
    const result = decision === 'approve' ? 'confirmed' : 'declined';
    if (entry.status !== 'pending' && entry.status !== result) throw new Refused('sign-up-not-pending');
    entry.status = result;
    this.advance();
  }

  offer(entry: Entry): void {
    this.enter();
    if (entry.status !== 'waitlisted' || this.now >= this.startsAt) throw new Refused('sign-up-not-waiting');
    const index = this.line.indexOf(entry);
    const ahead = this.line.slice(0, index).flatMap(({ members }) => members.map(({ pool }) => pool));
    if (entry.members.some(({ pool }) => ahead.includes(pool))) throw new Refused('not-first-in-line');
    const fitting = this.fitting(entry.members, index);
    if (fitting.length === 0 || (fitting.length < entry.members.length && !entry.maySplit))
      throw new Refused('session-full');
    this.moveUp(entry, fitting);
    this.advance();
  }

  resize(pool: string, capacity: number): void {
    this.enter();
    if (this.taken(pool) > capacity) throw new Refused('capacity-below-taken');
    this.state.capacity[pool] = capacity;
    this.advance();
  }

  /** Lets the line move until nobody can any more; only where nobody has to ask for it. */
  advance(): void {
    if (this.settings.promotion !== 'automatic' || this.now >= this.startsAt) return;
    for (let next = this.nextMove(); next !== undefined; next = this.nextMove())
      this.moveUp(next.entry, next.fitting);
  }

  /** The first in line who could move, with those of hers who would. */
  nextMove(): { readonly entry: Entry; readonly fitting: readonly Member[] } | undefined {
    for (const [index, entry] of this.line.entries()) {
      const fitting = this.fitting(entry.members, index);
      if (fitting.length === entry.members.length || (entry.maySplit && fitting.length > 0))
        return { entry, fitting };
    }
    return undefined;
  }

  get line(): Entry[] {
    return this.state.entries
      .filter(({ status }) => status === 'waitlisted')
      .toSorted((a, b) => a.turn - b.turn);
  }

  taken(pool: string): number {
    const holding = this.state.entries.filter(({ status }) =>
      ['confirmed', 'pending', 'offered'].includes(status),
    );
    return holding.flatMap(({ members }) => members).filter((member) => member.pool === pool).length;
  }

  waiting(pool: string): number {
    return this.line.flatMap(({ members }) => members).filter((member) => member.pool === pool).length;
  }

  get whenPlaced(): 'confirmed' | 'pending' {
    return this.settings.needsApproval ? 'pending' : 'confirmed';
  }

  /** Those who would get a place, if `ahead` of the line stand before them. */
  private fitting(members: readonly Member[], ahead: number): Member[] {
    const wanted = new Set(
      this.line.slice(0, ahead).flatMap((entry) => entry.members.map(({ pool }) => pool)),
    );
    return members.filter(({ pool }, index) => {
      const before = members.slice(0, index).filter((member) => member.pool === pool).length;
      return !wanted.has(pool) && this.taken(pool) + before < (this.state.capacity[pool] ?? 0);
    });
  }

  private moveUp(entry: Entry, fitting: readonly Member[]): void {
    const rest = entry.members.filter((member) => !fitting.includes(member));
    if (rest.length > 0) this.state.entries.push({ ...entry, members: rest });
    entry.members = [...fitting];
    entry.maySplit = false;
    const { offerMinutes } = this.settings;
    entry.status = offerMinutes === undefined ? this.whenPlaced : 'offered';
    entry.expiresAt =
      offerMinutes === undefined ? null : Math.min(this.now + offerMinutes * 60_000, this.startsAt);
  }

  private refuseJoining(
    entry: Entry,
    change: Readonly<Record<'leaving' | 'staying' | 'joining', readonly Member[]>>,
  ): void {
    const { leaving, staying, joining } = change;
    if (entry.status !== 'confirmed' && entry.status !== 'pending')
      throw new Refused('sign-up-not-changeable');
    const names = [...staying, ...joining].map(({ name }) => name);
    if (new Set(names).size < names.length) throw new Refused('duplicate-participant');
    const countIn = (members: readonly Member[], pool: string) =>
      members.filter((one) => one.pool === pool).length;
    for (const { pool } of joining) {
      const more = countIn(joining, pool) - countIn(leaving, pool);
      const isTooMany = this.taken(pool) + more > (this.state.capacity[pool] ?? 0);
      if (more > 0 && (this.waiting(pool) > 0 || isTooMany)) throw new Refused('session-full');
    }
    const others = joining.filter(({ name }) => !leaving.some((one) => one.name === name));
    if (others.some(({ name }) => this.isIn(name))) throw new Refused('already-signed-up');
  }

  private isIn(name: string): boolean {
    return this.state.entries.some(
      (entry) => !isOver(entry) && entry.members.some((member) => member.name === name),
    );
  }
}
