import { instantFrom } from '@youth-action/sdk/domain';
import { expect } from 'chai';
import { aSession, aSessionAt } from '../../../test/session-builder.ts';
import { doorOf } from './door.ts';
import { comingSessions, pastSessions, searched } from './session-groups.ts';

const now = instantFrom('2026-11-10T00:30:00+08:00');
const overnight = aSessionAt('ses_overnight', '2026-11-09 22:00', '2026-11-10 05:00');
const yesterday = aSessionAt('ses_yesterday', '2026-11-09 09:00', '2026-11-09 10:00');
const before = aSessionAt('ses_before', '2026-11-08 09:00', '2026-11-08 10:00');
const today = aSessionAt('ses_today', '2026-11-10 19:00', '2026-11-10 20:30');
const tomorrow = aSessionAt('ses_tomorrow', '2026-11-11 08:00', '2026-11-11 09:00');
const sessions = [before, yesterday, overnight, today, tomorrow];

const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);

describe('sessions of the desk', () => {
  it('count a night that began yesterday to today while its door is open', () => {
    expect(ids(comingSessions(sessions, now).today)).to.deep.equal(['ses_overnight', 'ses_today']);
  });

  it('that come are grouped by day', () => {
    expect(comingSessions(sessions, now).later).to.deep.equal([{ day: '2026-11-11', sessions: [tomorrow] }]);
  });

  it('of the past run backwards, without today', () => {
    const days = pastSessions(sessions, now);
    expect(days.map(({ day }) => day)).to.deep.equal(['2026-11-09', '2026-11-08']);
    expect(ids(days[0]?.sessions ?? [])).to.deep.equal(['ses_overnight', 'ses_yesterday']);
  });

  it('are searched in title and venue, whatever the case', () => {
    const chess = aSession({ id: 'ses_chess', title: 'Chess', venueName: '青年之家' });
    expect(ids(searched([today, chess], ' cheSS '))).to.deep.equal(['ses_chess']);
    expect(ids(searched([today, chess], '青年'))).to.deep.equal(['ses_chess']);
    expect(searched(sessions, ' ')).to.equal(sessions);
  });

  it('have a door that opens an hour before and closes two hours after', () => {
    const at = (time: string) => doorOf(today, instantFrom(`2026-11-10T${time}:00+08:00`));
    expect([at('17:59'), at('18:00'), at('22:30'), at('22:31')]).to.deep.equal([
      'early',
      'open',
      'open',
      'closed',
    ]);
    expect(doorOf({ ...today, status: 'cancelled' }, now)).to.equal('cancelled');
  });
});
