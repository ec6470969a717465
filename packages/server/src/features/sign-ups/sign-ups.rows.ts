import {
  type CivilDay,
  instantOf,
  maskMinorName,
  maskMobile,
  maskName,
  mayBeMinor,
  type Participant,
  type SignUp,
} from '@youth-action/sdk/domain';
import { sessionSummary } from '../sessions/sessions.rows.ts';
import type { SessionRow } from '../sessions/sessions.repository.ts';
import { ifAny, instantIfAny, stored } from '../shared/wire.ts';
import type { PartyRow, SignUpRow } from './sign-ups.repository.ts';

/** What a sign-up's answer is made of; `today` is the day on which it's told who is a minor. */
export interface SignUpParts {
  readonly signUp: SignUpRow;
  readonly party: readonly PartyRow[];
  readonly session: SessionRow;
  readonly today: CivilDay;
}

/** Masked as for the public, because a manage token may be passed on or read over a shoulder. */
export function signUpOf({ signUp, party, session, today }: SignUpParts): SignUp {
  const self = party.find(({ relation }) => relation === 'self');
  return {
    id: stored(signUp.id),
    session: sessionSummary(session),
    status: signUp.status,
    contact: {
      name: self === undefined ? maskName(signUp.contact_name) : maskedName(self, signUp.contact_name, today),
      mobile: maskMobile(signUp.contact_mobile),
    },
    party: party.map((row) => participantOf(row, today)),
    createdAt: instantOf(signUp.created_at),
    cancelledAt: instantIfAny(signUp.cancelled_at),
  };
}

function participantOf(row: PartyRow, today: CivilDay): Participant {
  return {
    id: stored(row.id),
    relation: row.relation,
    name: maskedName(row, row.name, today),
    role: row.role,
  };
}

function maskedName({ birth, relation }: PartyRow, name: string, today: CivilDay): string {
  const isDeclaredAdult = relation !== 'child';
  const isMinor = relation === 'child' || mayBeMinor({ birth: ifAny(birth), isDeclaredAdult }, today);
  return isMinor ? maskMinorName(name) : maskName(name);
}
