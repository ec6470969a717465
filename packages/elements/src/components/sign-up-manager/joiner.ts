/** Who is to join a sign-up: what can be known to be wrong, and which field the server's word is about. Pure. */
import type { Relation, SessionDetail } from '@youth-action/sdk/domain';
import {
  type Draft,
  type DraftParticipant,
  emptyDraft,
  firstRole,
  relationsOffered,
  withChange,
  withParticipant,
} from '../../household/draft.ts';
import { memberOf } from '../../household/member.ts';
import type { Rules } from '../../household/party-facts.ts';
import {
  type FormProblem,
  oncePerField,
  participantField,
  participantProblems,
  refusedFields,
} from '../../household/person-problems.ts';

/** The id of the choice of who is to be added. */
export const whoField = 'adding-who';

/** The relations of those who can join; the contact comes with her own sign-up. */
export function joinersOffered(session: SessionDetail): readonly Relation[] {
  return relationsOffered(session).filter((relation) => relation !== 'self');
}

/** The draft with one person of this relation; the name that was typed for another stays. */
export function withJoiner(draft: Draft, relation: Relation, session: SessionDetail): Draft {
  const next = withParticipant(emptyDraft, relation, firstRole(relation, session, ''));
  const [before] = draft.party;
  const [joiner] = next.party;
  return before && joiner ? withChange(next, joiner.key, { name: before.name }) : next;
}

/** Everything to correct before it's sent. */
export function joinerProblems({ party: [joiner] }: Draft, rules: Rules): FormProblem[] {
  if (joiner === undefined) return [{ field: whoField, code: 'required' }];
  // The contact is on record, and so are the answers to what is asked once.
  const body = { contact: { name: '', mobile: '' }, party: [memberOf(joiner, '', rules)] };
  const questions = (rules.session.questions ?? []).filter(({ scope }) => scope === 'participant');
  const refused = refusedFields(body, rules, questions).map(({ pointer, code }) => ({
    field: joinerField(pointer, joiner, rules),
    code,
  }));
  return oncePerField([...participantProblems(joiner, rules), ...refused]);
}

/** The field that a JSON Pointer like `/add/0/birth` is about; undefined where it's about none. */
export function joinerField(pointer: string, joiner: DraftParticipant, rules: Rules): string | undefined {
  const [, , , ...rest] = pointer.split('/');
  const field = rest.length === 0 ? 'party' : participantField(joiner, rest, rules);
  return field === 'party' ? undefined : field;
}
