import { type CommunityId, instantAt, type ProgrammeId, type SessionSummary } from '@youth-action/sdk/domain';
import { expect } from 'chai';
import { aSession } from '../../../test/session-builder.ts';
import { filterOptions, leadingOptions, withChosen } from './filter-options.ts';
import { activeFilters, type Filters, filterOf, noFilters, rolesOf } from './filters.ts';

const now = instantAt('2026-11-05', '10:00');
const passes = (session: SessionSummary, filters: Partial<Filters>) =>
  (filterOf({ ...noFilters, ...filters }, now) ?? (() => true))(session);
const participants = (capacity: number, taken: number) => ({ participant: { capacity, taken } });

describe('the filters of the calendar', () => {
  it('are none when nothing is chosen', () => {
    expect(filterOf(noFilters, now)).to.equal(undefined);
    expect(activeFilters({ ...noFilters, tag: 'reading', hasPlaces: true })).to.equal(2);
  });

  it('go by community, programme and tag', () => {
    const session = aSession({
      communityId: 'com_xihu' as CommunityId,
      programmeId: 'prg_reading' as ProgrammeId,
      tags: ['reading'],
    });
    expect(passes(session, { communityId: 'com_xihu' })).to.equal(true);
    expect(passes(session, { communityId: 'com_yucaijie' })).to.equal(false);
    expect(passes(session, { programmeId: 'prg_reading' })).to.equal(true);
    expect(passes(aSession(), { programmeId: 'prg_reading' })).to.equal(false);
    expect(passes(session, { tag: 'reading' })).to.equal(true);
    expect(passes(session, { tag: 'parent-child' })).to.equal(false);
  });

  it('must all hold', () => {
    expect(passes(aSession(), { tag: 'parent-child', communityId: 'com_xihu' })).to.equal(false);
  });

  it('go by the role that is looked for', () => {
    const forVolunteers = aSession({ places: { volunteer: { capacity: 2, taken: 2 } } });
    expect(passes(forVolunteers, { roleWanted: 'volunteer' })).to.equal(true);
    expect(passes(forVolunteers, { roleWanted: 'participant' })).to.equal(false);
    expect(passes(forVolunteers, { roleWanted: 'unheard-of' })).to.equal(false);
    expect(rolesOf(aSession(), '')).to.eql(['participant', 'volunteer']);
  });

  it('find a free place only where it can still be had', () => {
    const hasPlaces = true;
    expect(passes(aSession({ places: participants(10, 9) }), { hasPlaces })).to.equal(true);
    expect(passes(aSession({ places: participants(10, 10) }), { hasPlaces })).to.equal(false);
    expect(passes(aSession({ places: participants(10, 12) }), { hasPlaces })).to.equal(false);
    expect(passes(aSession({ status: 'cancelled' }), { hasPlaces })).to.equal(false);
    expect(passes(aSession({ signUpClosesAt: now }), { hasPlaces })).to.equal(false);
    expect(passes(aSession({ places: {} }), { hasPlaces })).to.equal(false);
  });

  it('count a place whose sign-up has yet to open, unless it is taken already', () => {
    const signUpOpensAt = instantAt('2026-11-08', '09:00');
    expect(passes(aSession({ signUpOpensAt }), { hasPlaces: true })).to.equal(true);
    expect(passes(aSession({ signUpOpensAt, places: participants(3, 3) }), { hasPlaces: true })).to.equal(
      false,
    );
  });

  it('look for the free place in the role that is wanted', () => {
    const session = aSession({
      places: { participant: { capacity: 5, taken: 5 }, volunteer: { capacity: 1, taken: 0 } },
    });
    expect(passes(session, { hasPlaces: true, roleWanted: 'volunteer' })).to.equal(true);
    expect(passes(session, { hasPlaces: true, roleWanted: 'participant' })).to.equal(false);
  });
});

describe('the options of the filters', () => {
  const sessions = [
    aSession({ tags: ['reading', 'parent-child'] }),
    aSession({ tags: ['parent-child'], communityId: 'com_xihu' as CommunityId, communityName: '西湖社区' }),
    aSession({ programmeId: 'prg_a' as ProgrammeId, programmeName: '七彩假期', tags: [] }),
  ];

  it('are what the sessions have, the most frequent first', () => {
    const { communities, programmes, tags } = filterOptions(sessions);
    expect(communities.map(({ text, sessions: count }) => [text, count])).to.eql([
      ['育才街社区', 2],
      ['西湖社区', 1],
    ]);
    expect(programmes.map(({ text }) => text)).to.eql(['七彩假期']);
    expect(tags.map(({ text }) => text)).to.eql(['parent-child', 'reading']);
  });

  it('are counted once per answer', () => {
    expect(filterOptions(sessions)).to.equal(filterOptions(sessions));
  });

  it('lead with the first ones and never lose the chosen one', () => {
    const { tags } = filterOptions(sessions);
    expect(leadingOptions(tags, 1, '').map(({ value }) => value)).to.eql(['parent-child']);
    expect(leadingOptions(tags, 1, 'reading').map(({ value }) => value)).to.eql(['parent-child', 'reading']);
    expect(withChosen(tags, 'chess').map(({ value }) => value)).to.include('chess');
    expect(withChosen(tags, 'reading')).to.equal(tags);
  });
});
