import { type CommunityId, instantAt, type ProgrammeId, type SessionSummary } from '@youth-action/sdk/domain';
import { expect } from 'chai';
import { aSession } from '../../../test/session-builder.ts';
import { filterOptions, leadingOptions, withChosen } from './filter-options.ts';
import type { Filters } from './calendar-model.ts';
import { Choice } from './choice.ts';
import { ageIn, filteredIndex, filterOf, rolesOf } from './filters.ts';
import { SessionIndex } from './session-index.ts';

const now = instantAt('2026-11-05', '10:00');
const noFilters: Filters = {
  communityId: '',
  programmeId: '',
  tag: '',
  audience: '',
  age: '',
  roleWanted: '',
  sessionMode: '',
  hasPlaces: false,
};
const passes = (session: SessionSummary, filters: Partial<Filters>) =>
  filterOf({ ...noFilters, ...filters }, now)(session);
const participants = (capacity: number, taken: number) => ({ participant: { capacity, taken } });

describe('the filters of the calendar', () => {
  it('leave everything when nothing is chosen', () => {
    expect(passes(aSession(), {})).to.equal(true);
  });

  it('go by audience, by the way it is held and by age', () => {
    const session = aSession({ audience: 'family', mode: 'online', ageRange: { from: 6, to: 12 } });
    expect(passes(session, { audience: 'family', sessionMode: 'online', age: '6' })).to.equal(true);
    expect(passes(session, { audience: 'youth' })).to.equal(false);
    expect(passes(session, { sessionMode: 'on-site' })).to.equal(false);
    expect(passes(session, { age: '5' })).to.equal(false);
    expect(passes(session, { age: '13' })).to.equal(false);
    expect(passes(session, { age: 'old' })).to.equal(true);
    expect(passes(aSession(), { age: '99' })).to.equal(true);
  });

  it('take whole years from 0 to 120 as an age', () => {
    expect(['0', ' 7 ', '120', '121', '-1', '6.5', '', 'x'].map(ageIn)).to.eql([
      0,
      7,
      120,
      ...Array.from({ length: 5 }, () => undefined),
    ]);
  });

  it('are gone through once for each choice, and again when sessions have come', () => {
    const all = new SessionIndex([aSession()]);
    const filters = { ...noFilters, tag: 'parent-child' };
    const first = filteredIndex(all, filters, now);
    expect(filteredIndex(all, { ...filters }, now)).to.equal(first);
    all.add([aSession({ id: 'ses_two' })]);
    expect(filteredIndex(all, filters, now).on('2026-11-10').length).to.equal(2);
    expect(filteredIndex(all, { ...filters, tag: 'chess' }, now).sessions).to.eql([]);
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

describe('what a visitor chooses', () => {
  const aChoice = (fixed: Partial<Filters> = {}) => {
    const properties = { ...noFilters, ...fixed };
    return { choice: new Choice(properties), properties };
  };

  it('is told from what the page has fixed', () => {
    const { choice, properties } = aChoice({ communityId: 'com_a' });
    choice.choose({ programmeId: 'prg_b', communityId: 'com_c' });
    choice.take(new Map([['programmeId', '']]));
    expect(choice.fixed).to.eql({ communityId: 'com_a', programmeId: '' });
    expect([properties.communityId, properties.programmeId]).to.eql(['com_a', 'prg_b']);
    expect(choice.isActive).to.equal(true);
    choice.clear();
    expect([properties.communityId, properties.programmeId]).to.eql(['com_a', '']);
    expect(choice.isActive).to.equal(false);
  });

  it('that changes nothing leaves the page its next word', () => {
    const { choice, properties } = aChoice();
    choice.choose({ communityId: '' });
    properties.communityId = 'com_a';
    choice.take(new Map([['communityId', '']]));
    expect(choice.fixed.communityId).to.equal('com_a');
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
    const growing = [...sessions];
    filterOptions(growing);
    growing.push(aSession({ tags: ['chess'] }));
    expect(filterOptions(growing).tags.map(({ value }) => value)).to.include('chess');
  });

  it('lead with the first ones and never lose the chosen one', () => {
    const { tags } = filterOptions(sessions);
    expect(leadingOptions(tags, 1, '').map(({ value }) => value)).to.eql(['parent-child']);
    expect(leadingOptions(tags, 1, 'reading').map(({ value }) => value)).to.eql(['parent-child', 'reading']);
    expect(withChosen(tags, 'chess').map(({ value }) => value)).to.include('chess');
    expect(withChosen(tags, 'reading')).to.equal(tags);
  });
});
