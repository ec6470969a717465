/** Whether people may join a session now, apart from who has a place there already: every refusal is thrown. */
import {
  agePolicy2026,
  answersRefusal,
  type Claim,
  dayOf,
  type FieldProblem,
  type Instant,
  type NewParticipant,
  type NewSignUp,
  partyRefusal,
  poolFor,
  questionScopes,
  type RefusalCode,
  signUpProblems,
  signUpState,
  type SignUpState,
} from '@youth-action/sdk/domain';
import { insist, ProblemError } from '../../http/handler.ts';
import type { LockedSession } from '../sessions/locked-session.ts';
import { ageRangeOf, questionsOf } from '../sessions/sessions.rows.ts';

/** A party that asks to join. */
export interface Asking {
  readonly session: LockedSession;
  readonly request: NewSignUp;
  readonly now: Instant;
}

type Window = Exclude<SignUpState, 'open' | 'waitlist' | 'full' | 'not-offered'>;

const windowRefusals: Readonly<Record<Window, RefusalCode>> = {
  cancelled: 'session-cancelled',
  'not-open': 'sign-up-not-open',
  closed: 'sign-up-closed',
};

/** A full session isn't refused here: whether there are places enough is decided with the whole party in view. */
export function refuseUnlessOpen(
  session: LockedSession,
  party: readonly NewParticipant[],
  now: Instant,
): void {
  const { summary } = session;
  const states = party.map(({ role }) => signUpState(summary, role, now));
  for (const state of states) {
    if (isOutsideWindow(state)) throw new ProblemError(windowRefusals[state]);
  }
  refuseFields(
    'role-not-offered',
    pointersWhere(states, (state) => state === 'not-offered', 'role'),
  );
}

function isOutsideWindow(state: SignUpState): state is Window {
  return state in windowRefusals;
}

/** By the rules of the domain about people and answers. */
export function refuseParty({ session, request, now }: Asking): void {
  insistOnFields(request, now);
  insist(partyRefusal(request, partyRulesOf(session), agePolicy2026));
  insistOnAnswers(session, request);
}

/** Throws `validation-failed` for what can't be right whatever the session is. */
export function insistOnFields(request: NewSignUp, now: Instant): void {
  const fields = signUpProblems(request, dayOf(now));
  if (fields.length > 0) throw new ProblemError('validation-failed', fields);
}

/** Throws for answers that are missing or can't be taken, to questions of these scopes. */
export function insistOnAnswers(
  { row }: LockedSession,
  request: NewSignUp,
  scopes: readonly string[] = questionScopes,
): void {
  const questions = questionsOf(row)?.filter(({ scope }) => scopes.includes(scope));
  insist(answersRefusal(request, { questions }));
}

export function partyRulesOf({ day, row }: LockedSession) {
  return { day, audience: row.audience, ageRange: ageRangeOf(row), riskLevel: row.risk_level };
}

/** The places that each of the party needs; `member` is her position. Throws `group-required`. */
export function claimsOf({ day, groups }: LockedSession, party: readonly NewParticipant[]): Claim[] {
  const pools = party.map((participant) => poolFor(participant, groups, day));
  refuseFields(
    'group-required',
    pointersWhere(pools, (pool) => pool === undefined, 'groupId'),
  );
  return pools.map((pool = '', index) => ({ member: String(index), pool }));
}

/** The group of a claim, as a row keeps it. */
export function groupOf({ groups }: LockedSession, { pool }: Claim): string | null {
  return groups.find(({ id }) => id === pool)?.id ?? null;
}

function pointersWhere<T>(values: readonly T[], isWrong: (value: T) => boolean, field: string): string[] {
  return values.flatMap((value, index) => (isWrong(value) ? [`/party/${index}/${field}`] : []));
}

function refuseFields(code: RefusalCode, pointers: readonly string[]): void {
  const fields: FieldProblem[] = pointers.map((pointer) => ({ pointer, code }));
  if (fields.length > 0) throw new ProblemError(code, fields);
}
