import type { CivilMonth } from '@youth-action/sdk/domain';
import { expect } from 'chai';
import { aReader, aSessionAt, manySessions } from '../../../test/session-builder.ts';
import { loadMonth } from './load-sessions.ts';
import type { SessionIndex } from './session-index.ts';

const scope = { month: '2026-11' as CivilMonth, communityId: '', programmeId: '' };
const { signal } = new AbortController();
const visible = { from: '2026-10-26', until: '2026-12-06' };
const lead = { from: '2026-10-19', until: '2026-10-25' };

describe('loading a month', () => {
  it('asks for what is seen first, in a small page, follows the pages, and then asks for the week before', async () => {
    const reader = aReader(manySessions(1200));
    const index = await loadMonth(reader, scope, { signal, partly: () => {} });
    expect(index.sessions.length).to.equal(1200);
    expect(reader.asked).to.eql([
      { ...visible, limit: 200 },
      { ...visible, limit: 500, cursor: '200' },
      { ...visible, limit: 500, cursor: '700' },
      { ...lead, limit: 500 },
    ]);
  });

  it('has what reaches into the month from the week before', async () => {
    const camp = aSessionAt('ses_camp', '2026-10-24 08:00', '2026-10-27 18:00');
    const index = await loadMonth(aReader([camp]), scope, { signal, partly: () => {} });
    expect(index.on('2026-10-26').map(({ id }) => id)).to.eql(['ses_camp']);
  });

  it('limits the request to what the page has fixed', async () => {
    const reader = aReader([]);
    const limits = { communityId: 'com_a', programmeId: 'prg_b' };
    await loadMonth(reader, { ...scope, ...limits }, { signal, partly: () => {} });
    expect(reader.asked[0]).to.eql({ ...visible, limit: 200, ...limits });
  });

  it('gives each page as it comes, in one index that grows', async () => {
    const sizes: number[] = [];
    const seen = new Set<SessionIndex>();
    const partly = (index: SessionIndex) => {
      sizes.push(index.sessions.length);
      seen.add(index);
    };
    seen.add(await loadMonth(aReader(manySessions(1200)), scope, { signal, partly }));
    expect(sizes).to.eql([200, 700, 1200, 1200]);
    expect(seen.size).to.equal(1);
  });

  it('keeps the pages that came before one that failed', async () => {
    const reader = aReader(manySessions(2000));
    const { list } = reader.sessions;
    const failing = {
      ...reader.sessions,
      list: (query?: object) => (reader.asked.length === 2 ? Promise.reject(new Error('down')) : list(query)),
    };
    let here = 0;
    const partly = ({ sessions }: SessionIndex) => void (here = sessions.length);
    const failure = await loadMonth({ ...reader, sessions: failing }, scope, { signal, partly }).catch(
      String,
    );
    expect([failure, here]).to.eql(['Error: down', 700]);
  });
});
