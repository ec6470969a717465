/** Who leaves a party and who joins it: the whole change or none of it. */
import {
  agePolicy2026,
  type Birth,
  changeFits,
  type Claim,
  consentPurposes,
  consentVersions,
  type FieldProblem,
  householdOf,
  largestParty,
  type NewParticipant,
  type NewSignUp,
  type PartyChange,
  partyRefusal,
  placeRefusal,
  type Refusal,
  statusWhenPlaced,
} from '@youth-action/sdk/domain';
import { insist, ProblemError } from '../../http/handler.ts';
import { approvalOf } from '../sessions/sessions.rows.ts';
import { stored, storedIfAny } from '../shared/wire.ts';
import {
  claimsOf,
  groupOf,
  insistOnAnswers,
  insistOnFields,
  partyRulesOf,
  refuseUnlessOpen,
} from './join-rules.ts';
import { insertAnswers, insertConsents } from './party.repository.ts';
import { type Member, memberOf } from './party-rows.ts';
import { knowPersons } from './persons.repository.ts';
import {
  findParty,
  insertParticipants,
  isAnyoneCheckedIn,
  letLeave,
  listEverybody,
  type PartyRow,
  updateSignUp,
} from './sign-ups.repository.ts';
import {
  claimOf,
  type HolderContext,
  insistChangeable,
  release,
  type StandingSignUp,
} from './standing-sign-up.ts';

interface Change {
  readonly context: HolderContext & { readonly body: PartyChange };
  readonly standing: StandingSignUp;
  readonly leaving: readonly PartyRow[];
  readonly staying: readonly PartyRow[];
}

/** Changes the party of a sign-up; the caller settles it. Every refusal is thrown. */
export async function changeParty(context: Change['context'], standing: StandingSignUp): Promise<void> {
  const { body, db, nowMs } = context;
  insistChangeable(standing, nowMs);
  const party = await findParty(db, standing.signUp.id);
  const leaving = [...new Set(body.remove)].map((id) => memberIn(party, id));
  const staying = party.filter((member) => !leaving.includes(member));
  if (staying.length === 0) throw new ProblemError('party-empty');
  const change = { context, standing, leaving, staying };
  const claims = await insistOnJoiners(change);
  if (leaving.length > 0) await leave(change.context, standing, leaving);
  if (claims.length > 0) await join(change, claims);
}

/** A member of a party. Throws `participant-not-found`. */
export function memberIn(party: readonly PartyRow[], id: string): PartyRow {
  const member = party.find((one) => one.id === id);
  if (member === undefined) throw new ProblemError('participant-not-found');
  return member;
}

/** Lets people leave who aren't there already. Throws `sign-up-not-changeable`. */
export async function leave(
  { db, nowMs }: Pick<HolderContext, 'db' | 'nowMs'>,
  standing: StandingSignUp,
  leaving: readonly PartyRow[],
): Promise<void> {
  const ids = leaving.map(({ id }) => id);
  if (await isAnyoneCheckedIn(db, ids)) throw new ProblemError('sign-up-not-changeable');
  await letLeave(db, ids, nowMs);
  release(standing, leaving.map(claimOf));
}

/** The places of those who join, none where nobody does; or throws why they can't. */
async function insistOnJoiners(change: Change): Promise<Claim[]> {
  const { body, now } = change.context;
  const { session, signUp } = change.standing;
  const { add = [] } = body;
  if (add.length === 0) return [];
  // Who waits stands in line for the people that she came with; others have to stand behind.
  if (signUp.status !== 'confirmed' && signUp.status !== 'pending')
    throw new ProblemError('sign-up-not-changeable');
  if (change.staying.length + add.length > largestParty)
    throw new ProblemError('validation-failed', [{ pointer: '/add', code: 'too-many' }]);
  return ofJoiners(() => {
    refuseUnlessOpen(session, add, now);
    const request = { contact: contactOf(change), party: [...add] };
    insistOnFields(request, now);
    insist(joinersRefusal(change, add));
    insistOnAnswers(session, request, ['participant']);
    const joining = claimsOf(session, add);
    const leaving = change.leaving.map(claimOf);
    const { pools, waitedFor } = session.places;
    const isFull = !changeFits({ leaving, joining }, pools, waitedFor);
    insist(placeRefusal({ isFull, isSignedUp: false }));
    return joining;
  });
}

function contactOf({ standing: { signUp } }: Change): NewSignUp['contact'] {
  return { name: stored(signUp.contact_name), mobile: stored(signUp.contact_mobile) };
}

/**
 * The rules about people, with the whole party in view. Who is in it already has passed them, so only those who join are
 * named; if somebody else breaks one, nobody joins all the same.
 */
function joinersRefusal(change: Change, add: readonly NewParticipant[]): Refusal | undefined {
  const { session } = change.standing;
  const party = [...change.staying.map(asAsked), ...add];
  const refusal = partyRefusal({ contact: contactOf(change), party }, partyRulesOf(session), agePolicy2026);
  const before = change.staying.length;
  const fields = refusal?.fields?.flatMap(({ pointer, code }) => {
    const [, index = '0', rest = ''] = /^\/party\/(\d+)(.*)$/.exec(pointer) ?? [];
    return Number(index) < before ? [] : [{ pointer: `/party/${Number(index) - before}${rest}`, code }];
  });
  return refusal === undefined
    ? undefined
    : { code: refusal.code, ...(fields === undefined ? {} : { fields }) };
}

/** A member as she would be asked for now; her consents are on record, and aren't asked for again. */
function asAsked({ birth, guardian_relation, name, relation, role }: PartyRow): NewParticipant {
  return {
    relation: stored(relation),
    name: stored(name),
    ...(birth === null ? {} : { birth: stored<Birth>(birth) }),
    role: stored(role),
    guardian: storedIfAny(guardian_relation),
    consents: consentPurposes.map((purpose) => ({
      purpose,
      textVersion: consentVersions[purpose],
      granted: true,
    })),
  };
}

/** Rules speak of a party's positions; here they speak of those who are to join. */
function ofJoiners<T>(ask: () => T): T {
  try {
    return ask();
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    throw new ProblemError(error.code, error.fields?.map(ofJoiner), error.extra);
  }
}

function ofJoiner({ pointer, code }: FieldProblem): FieldProblem {
  return { pointer: pointer.replace(/^\/party\//, '/add/'), code };
}

async function join(change: Change, claims: readonly Claim[]): Promise<void> {
  const { body, db } = change.context;
  const { session, signUp } = change.standing;
  const members = await membersOf(change, body.add ?? [], claims);
  if (
    !(await insertParticipants(
      db,
      members.map(({ row }) => row),
    ))
  ) {
    insist(placeRefusal({ isFull: false, isSignedUp: true }));
  }
  await insertConsents(
    db,
    members.flatMap(({ consents }) => consents),
  );
  await insertAnswers(
    db,
    members.flatMap(({ answers }) => answers),
  );
  session.places.take(claims);
  // An organiser has approved the people that she knew of.
  const status = statusWhenPlaced({ needsApproval: approvalOf(session.row) });
  await updateSignUp(db, signUp.id, { status });
}

async function membersOf(
  change: Change,
  add: readonly NewParticipant[],
  claims: readonly Claim[],
): Promise<Member[]> {
  const { db, nowMs } = change.context;
  const { session, signUp } = change.standing;
  const contact = contactOf(change);
  const personIds = await knowPersons(db, householdOf({ contact, party: add }).members);
  const everybody = await listEverybody(db, [signUp.id]);
  const next = Math.max(...everybody.map(({ position }) => position)) + 1;
  const joining = { session, signUpId: signUp.id, contact, nowMs };
  return add.flatMap((asked, index) => {
    const [personId, claim] = [personIds[index], claims[index]];
    if (personId === undefined || claim === undefined) return [];
    return memberOf({ asked, personId, groupId: groupOf(session, claim) }, next + index, joining);
  });
}
