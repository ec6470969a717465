import type { CivilMonth } from '@youth-action/sdk/domain';
import { expect } from 'chai';
import { aReader, manySessions } from '../../../test/session-builder.ts';
import { isOf, type LoadedMonth, loadMonth } from './load-sessions.ts';

const scope = { month: '2026-11' as CivilMonth, communityId: '', programmeId: '' };
const { signal } = new AbortController();

describe('loading a month', () => {
  it('asks for its weeks, and follows the pages to the end', async () => {
    const reader = aReader(manySessions(1200));
    const loaded = await loadMonth(reader, scope, { signal, partly: () => {} });
    expect(loaded.index.sessions.length).to.equal(1200);
    expect(reader.asked).to.eql([
      { from: '2026-10-19', until: '2026-12-06', limit: 500 },
      { from: '2026-10-19', until: '2026-12-06', limit: 500, cursor: '500' },
      { from: '2026-10-19', until: '2026-12-06', limit: 500, cursor: '1000' },
    ]);
  });

  it('limits the request to what the page has fixed', async () => {
    const reader = aReader([]);
    await loadMonth(
      reader,
      { ...scope, communityId: 'com_a', programmeId: 'prg_b' },
      { signal, partly: () => {} },
    );
    expect(reader.asked).to.eql([
      { from: '2026-10-19', until: '2026-12-06', limit: 500, communityId: 'com_a', programmeId: 'prg_b' },
    ]);
  });

  it('gives the first of several pages at once, and nothing early where there is one', async () => {
    const early: number[] = [];
    const partly = ({ index }: LoadedMonth) => early.push(index.sessions.length);
    await loadMonth(aReader(manySessions(1200)), scope, { signal, partly });
    await loadMonth(aReader(manySessions(20)), scope, { signal, partly });
    expect(early).to.eql([500]);
  });

  it('keeps the pages that came before one that failed', async () => {
    const reader = aReader(manySessions(2000));
    const { list } = reader.sessions;
    const failing = {
      ...reader.sessions,
      list: (query?: object) => (reader.asked.length === 2 ? Promise.reject(new Error('down')) : list(query)),
    };
    const early: number[] = [];
    const partly = ({ index }: LoadedMonth) => early.push(index.sessions.length);
    const failure = await loadMonth({ ...reader, sessions: failing }, scope, { signal, partly }).catch(
      String,
    );
    expect(failure).to.equal('Error: down');
    expect(early).to.eql([500, 1000]);
  });

  it('tells one answer from another by month and limits', async () => {
    const loaded = await loadMonth(aReader([]), scope, { signal, partly: () => {} });
    expect(isOf(loaded, { ...scope })).to.equal(true);
    expect(isOf(loaded, { ...scope, month: '2026-12' as CivilMonth })).to.equal(false);
    expect(isOf(loaded, { ...scope, communityId: 'com_a' })).to.equal(false);
    expect(isOf(undefined, scope)).to.equal(false);
  });
});
