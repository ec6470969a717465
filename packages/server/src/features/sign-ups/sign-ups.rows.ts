import {
  type CivilDay,
  type ConsentState,
  dayOf,
  type Instant,
  instantOf,
  maskMinorName,
  maskMobile,
  maskName,
  mayBeMinor,
  type Participant,
  type SessionSummary,
  type SignUp,
  statusAt,
} from '@youth-action/sdk/domain';
import { ifAny, instantIfAny, stored, storedIfAny } from '../shared/wire.ts';
import type { PartyRow, SignUpRow } from './sign-ups.repository.ts';

/** A decision on a purpose, as a row says it. */
export interface DecisionColumns {
  readonly participant_id: string;
  readonly purpose: string;
  readonly text_version: string;
  readonly is_granted: number;
  readonly decided_at: number;
}

/** What a sign-up's answer is made of. */
export interface SignUpParts {
  readonly signUp: SignUpRow;
  readonly party: readonly PartyRow[];
  /** Of these people, in the order in which they were made. */
  readonly decisions: readonly DecisionColumns[];
  readonly session: SessionSummary;
  readonly siblings: readonly string[];
  /** Where it waits. */
  readonly linePosition?: number | undefined;
  /** It's told as of now who is a minor, and whether an offer is over. */
  readonly now: Instant;
}

/** Masked as for the public, because a manage token may be passed on or read over a shoulder. */
export function signUpOf(parts: SignUpParts): SignUp {
  const { signUp, party, session, siblings, linePosition, now } = parts;
  const today = dayOf(now);
  const self = party.find(({ relation }) => relation === 'self');
  const status = standingOf(signUp, now);
  const waits = status === 'waitlisted';
  return {
    id: stored(signUp.id),
    session,
    status,
    contact: {
      name: self === undefined ? maskName(signUp.contact_name) : maskedName(self, signUp.contact_name, today),
      mobile: maskMobile(signUp.contact_mobile),
    },
    party: party.map((row) => participantOf(row, parts, today)),
    createdAt: instantOf(signUp.created_at),
    cancelledAt: instantIfAny(signUp.cancelled_at),
    offerExpiresAt: status === 'offered' ? instantIfAny(signUp.offer_expires_at) : undefined,
    linePosition: waits ? linePosition : undefined,
    maySplit: waits ? signUp.may_split === 1 : undefined,
    reason: status === 'declined' ? ifAny(signUp.decision_reason) : undefined,
    siblings: siblings.length === 0 ? undefined : siblings.map((id) => stored(id)),
  };
}

/** The status, with an offer that is over as lapsed even where nobody has noted it down yet. */
export function standingOf(
  { status, offer_expires_at }: Pick<SignUpRow, 'status' | 'offer_expires_at'>,
  now: Instant,
): string {
  return statusAt({ status, offerExpiresAt: instantIfAny(offer_expires_at) }, now);
}

function participantOf(row: PartyRow, { decisions }: SignUpParts, today: CivilDay): Participant {
  const consents = latestDecisions(decisions.filter(({ participant_id }) => participant_id === row.id));
  return {
    id: stored(row.id),
    relation: row.relation,
    name: maskedName(row, row.name, today),
    role: row.role,
    groupId: storedIfAny(row.group_id),
    consents: consents.length === 0 ? undefined : consents.map(consentStateOf),
    checkIn:
      row.checked_in_at === null
        ? undefined
        : { checkedInAt: instantOf(row.checked_in_at), checkedOutAt: instantIfAny(row.checked_out_at) },
  };
}

/** The last decision on each purpose, by purpose; `decisions` are in the order in which they were made. */
export function latestDecisions<Row extends DecisionColumns>(decisions: readonly Row[]): Row[] {
  const latest = [...new Map(decisions.map((row) => [row.purpose, row])).values()];
  return latest.toSorted((a, b) => (a.purpose < b.purpose ? -1 : 1));
}

function consentStateOf({ purpose, text_version, is_granted, decided_at }: DecisionColumns): ConsentState {
  return {
    purpose,
    textVersion: text_version,
    granted: is_granted === 1,
    decidedAt: instantOf(decided_at),
  };
}

function maskedName({ birth, relation }: PartyRow, name: string, today: CivilDay): string {
  const isDeclaredAdult = relation !== 'child';
  const isMinor = relation === 'child' || mayBeMinor({ birth: ifAny(birth), isDeclaredAdult }, today);
  return isMinor ? maskMinorName(name) : maskName(name);
}
