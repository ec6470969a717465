import {
  addDays,
  type CivilDay,
  type CivilMonth,
  dayOf,
  type Instant,
  type SessionSummary,
} from '@youth-action/sdk/domain';
import { expect } from 'chai';
import { aSession, aSessionAt, manySessions } from '../../../test/session-builder.ts';
import { dayGroups } from './day-groups.ts';
import { monthIndex, SessionIndex } from './session-index.ts';

const day = (text: string) => text as CivilDay;
const idsOn = (sessions: readonly SessionSummary[], on: string) =>
  new SessionIndex(sessions).on(on).map(({ id, startsAt }) => `${id}${dayOf(startsAt) < on ? '+' : ''}`);

describe('the index of sessions by day', () => {
  it('puts a session under the day of the programme, whatever offset the instant is written with', () => {
    const session = aSession({
      startsAt: '2026-11-09T16:30:00Z' as Instant,
      endsAt: '2026-11-09T18:00:00Z' as Instant,
    });
    expect(idsOn([session], '2026-11-10')).to.eql(['ses_one']);
    expect(idsOn([session], '2026-11-09')).to.eql([]);
  });

  it('puts a session across midnight under both days, the second as a continuation', () => {
    const night = aSessionAt('ses_night', '2026-11-10 22:00', '2026-11-11 01:00');
    expect(idsOn([night], '2026-11-10')).to.eql(['ses_night']);
    expect(idsOn([night], '2026-11-11')).to.eql(['ses_night+']);
    expect(idsOn([night], '2026-11-12')).to.eql([]);
  });

  it('leaves out the day that begins when a session ends', () => {
    const late = aSessionAt('ses_late', '2026-11-10 22:00', '2026-11-11 00:00');
    expect(idsOn([late], '2026-11-10')).to.eql(['ses_late']);
    expect(idsOn([late], '2026-11-11')).to.eql([]);
  });

  it('keeps a session of no length on its day, also at midnight', () => {
    expect(idsOn([aSessionAt('ses_zero', '2026-11-10 00:00', '2026-11-10 00:00')], '2026-11-10')).to.eql([
      'ses_zero',
    ]);
  });

  it('runs a camp from one month into the next', () => {
    const camp = aSessionAt('ses_camp', '2026-10-30 08:00', '2026-11-02 18:00');
    expect(
      ['10-29', '10-30', '10-31', '11-01', '11-02', '11-03'].map((at) => idsOn([camp], `2026-${at}`).length),
    ).to.eql([0, 1, 1, 1, 1, 0]);
  });

  it('runs from one year and one leap day into the next', () => {
    expect(idsOn([aSessionAt('ses_year', '2026-12-31 23:00', '2027-01-01 01:00')], '2027-01-01')).to.eql([
      'ses_year+',
    ]);
    expect(idsOn([aSessionAt('ses_leap', '2028-02-28 23:00', '2028-02-29 01:00')], '2028-02-29')).to.eql([
      'ses_leap+',
    ]);
  });

  it('cuts what claims to last for years', () => {
    const index = new SessionIndex([aSessionAt('ses_wrong', '2026-11-01 08:00', '2036-11-01 08:00')]);
    expect(index.byDay.size).to.equal(8);
  });

  it('leaves out a session without readable times and keeps the others', () => {
    const broken = aSession({ id: 'ses_broken', startsAt: 'soon' as Instant });
    const index = new SessionIndex([broken, aSession()]);
    expect(index.sessions.map(({ id }) => id)).to.eql(['ses_one']);
  });

  it('bears a session without tags and places', () => {
    const { tags: _tags, places: _places, ...rest } = aSession();
    const [session] = new SessionIndex([rest as SessionSummary]).sessions;
    expect([session?.tags, session?.places]).to.eql([[], {}]);
  });

  it('lists each session of a month once: under its first day, or the first day of the list', () => {
    const camp = aSessionAt('ses_camp', '2026-10-30 08:00', '2026-11-02 18:00');
    const night = aSessionAt('ses_night', '2026-11-30 22:00', '2026-12-01 01:00');
    const groups = dayGroups(
      new SessionIndex([camp, aSession(), night]),
      day('2026-11-01'),
      day('2026-11-30'),
    );
    expect(groups.map((group) => [group.day, group.sessions.map(({ id }) => id)])).to.eql([
      ['2026-11-01', ['ses_camp']],
      ['2026-11-10', ['ses_one']],
      ['2026-11-30', ['ses_night']],
    ]);
    expect(new SessionIndex([camp, aSession(), night]).count(day('2026-11-01'), day('2026-11-30'))).to.equal(
      3,
    );
  });

  it('draws only as many as are asked for, and still knows how many a day has', () => {
    const groups = dayGroups(new SessionIndex(manySessions(300)), day('2026-11-01'), day('2026-11-30'), 15);
    expect(groups.map(({ sessions, all }) => [sessions.length, all])).to.eql([
      [10, 10],
      [5, 10],
    ]);
  });

  it('puts each day in order whatever the order they come in, and whatever offset they are written with', () => {
    const evening = aSessionAt('ses_evening', '2026-11-10 19:00', '2026-11-10 20:00');
    const noon = aSession({
      id: 'ses_noon',
      startsAt: '2026-11-10T04:00:00Z' as Instant,
      endsAt: '2026-11-10T05:00:00Z' as Instant,
    });
    const morning = aSessionAt('ses_morning', '2026-11-10 08:00', '2026-11-10 09:00');
    expect(idsOn([evening, noon, morning], '2026-11-10')).to.eql(['ses_morning', 'ses_noon', 'ses_evening']);
  });

  it('grows page by page, and tells that it has', () => {
    const index = new SessionIndex([aSession()]);
    const { version } = index;
    index.add([aSession({ id: 'ses_two' })]);
    expect(index.on('2026-11-10').length).to.equal(2);
    expect(index.version).to.be.above(version);
  });

  it('takes of all that a page has only what a month shows, whatever offset it is written with', () => {
    const sessions = [
      aSessionAt('ses_before', '2026-10-16 10:00', '2026-10-16 11:00'),
      aSessionAt('ses_camp', '2026-10-24 08:00', '2026-10-27 18:00'),
      aSession({
        id: 'ses_zulu',
        startsAt: '2026-10-25T16:30:00Z' as Instant,
        endsAt: '2026-10-25T17:00:00Z' as Instant,
      }),
      aSessionAt('ses_last', '2026-12-06 22:00', '2026-12-06 23:00'),
      aSessionAt('ses_after', '2026-12-09 10:00', '2026-12-09 11:00'),
    ];
    const index = monthIndex(sessions, '2026-11' as CivilMonth);
    expect(index.on('2026-10-26').map(({ id }) => id)).to.eql(['ses_camp', 'ses_zulu']);
    expect(index.on('2026-12-06').map(({ id }) => id)).to.eql(['ses_last']);
    expect(index.sessions.length).to.equal(3);
  });

  it('takes ten thousand sessions in less than a quarter of a second', () => {
    const sessions = manySessions(10_000);
    const start = performance.now();
    const index = new SessionIndex(sessions);
    const took = performance.now() - start;
    expect(index.sessions.length).to.equal(10_000);
    expect(took).to.be.below(250);
  });

  it('finds every day of thirty thousand days around today without a gap', () => {
    for (let at = 0, on = day('1990-01-01'); at < 30_000; at += 997, on = addDays('1990-01-01', at)) {
      expect(idsOn([aSessionAt('ses_x', `${on} 00:00`, `${on} 23:59`)], on)).to.eql(['ses_x']);
    }
  });
});
