import type { Roster, RosterParticipant } from '@youth-action/sdk/contract';
import { CheckInId, instantFrom, ParticipantId, type SessionId, SignUpId } from '@youth-action/sdk/domain';
import { expect } from 'chai';
import { aSession } from '../../../test/session-builder.ts';
import { countsOf, families, filtered, settledOtherwise, unsettled, withAnswers } from './roster-model.ts';

const at = instantFrom('2026-11-10T19:00:00+08:00');

function someone(id: string, times: { in?: boolean; out?: boolean } = {}): RosterParticipant {
  const participantId = ParticipantId.parse(`ptc_${id}`);
  const checkIn = {
    participantId,
    id: CheckInId.parse(`chk_${id}`),
    sessionId: 'ses_one' as SessionId,
    checkedInAt: at,
    ...(times.out === true ? { checkedOutAt: at } : {}),
  };
  return {
    id: participantId,
    name: id,
    relation: 'self',
    role: 'participant',
    isMinor: false,
    ...(times.in === true || times.out === true ? { checkIn } : {}),
  };
}

function signUp(id: string, mobile: string, party: RosterParticipant[], status = 'confirmed') {
  return { id: SignUpId.parse(`sgn_${id}`), status, contact: { name: id, mobile }, party, createdAt: at };
}

const roster: Roster = {
  session: aSession(),
  signUps: [
    signUp('wang', '154****0001', [someone('wang', { in: true }), someone('anna')]),
    signUp('li', '154****1234', [someone('li', { out: true })]),
    signUp('zhao', '154****9999', [someone('zhao')], 'cancelled'),
  ],
};

const none = { text: '', onlyExpected: false, kept: new Set<string>(), sought: '' };
const people = (list: readonly { party: readonly { name: string }[] }[]) =>
  list.flatMap(({ party }) => party.map(({ name }) => name));

describe('a roster', () => {
  it('counts people by where they are, without cancelled sign-ups', () => {
    expect(countsOf(roster)).to.deep.equal({ total: 3, expected: 1, present: 1, left: 1 });
    expect(settledOtherwise(roster)).to.have.length(1);
  });

  it('finds a whole family by one of its names', () => {
    expect(people(filtered(families(roster), { ...none, text: ' ANNA ' }))).to.deep.equal(['wang', 'anna']);
  });

  it('finds by the last digits, and by a whole number of which only they are known', () => {
    expect(people(filtered(families(roster), { ...none, text: '234' }))).to.deep.equal(['li']);
    expect(people(filtered(families(roster), { ...none, text: '15400001234' }))).to.deep.equal(['li']);
    expect(people(filtered(families(roster), { ...none, text: '154' }))).to.deep.equal([]);
  });

  it('shows only those not yet here, and whoever was just checked in', () => {
    expect(people(filtered(families(roster), { ...none, onlyExpected: true }))).to.deep.equal(['anna']);
    const kept = new Set(['ptc_wang']);
    expect(people(filtered(families(roster), { ...none, onlyExpected: true, kept }))).to.deep.equal([
      'wang',
      'anna',
    ]);
  });

  it('takes an answer that came while it was being read', () => {
    const anna = someone('anna', { in: true });
    expect(countsOf(withAnswers(roster, new Map([[anna.id, anna]])))).to.include({ expected: 0, present: 2 });
  });

  it('has what is to be decided before the line, and the line in its order', () => {
    const open = [
      { ...signUp('last', '154****0007', [someone('last')], 'waitlisted'), linePosition: 2 },
      { ...signUp('first', '154****0008', [someone('first')], 'waitlisted'), linePosition: 1 },
      signUp('asks', '154****0009', [someone('asks')], 'pending'),
      signUp('late', '154****0010', [someone('late')], 'lapsed'),
    ];
    const ids = unsettled({ ...roster, signUps: [...roster.signUps, ...open] }).map(({ id }) => id);
    expect(ids).to.deep.equal(['sgn_asks', 'sgn_first', 'sgn_last']);
  });

  it('shows the one sign-up whose code was scanned', () => {
    const shown = filtered(families(roster), { ...none, text: 'wang', sought: 'sgn_li' });
    expect(shown.map(({ id }) => id)).to.deep.equal(['sgn_li']);
  });
});
