import { expect } from 'chai';
import { MonthlyReportId } from '@youth-action/sdk/domain';
import { Writing } from './writing.ts';

const report = (
  texts: Partial<Record<'highlights' | 'problems' | 'plan' | 'exemplars', string>>,
  id = 'rep_a',
) => ({
  id: MonthlyReportId.parse(id),
  texts,
});

describe('what a clerk writes', () => {
  it('is kept when the same report is read again', () => {
    const writing = new Writing();
    writing.follow(report({ plan: '旧' }));
    writing.type('plan', '新');
    writing.follow(report({ plan: '旧', problems: '别人的' }));
    expect(writing.textOf('plan')).to.equal('新');
    expect(writing.conflicts).to.deep.equal([]);
    expect(writing.changes()).to.deep.equal({ plan: '新' });
  });

  it('is asked about where somebody else has changed the same text', () => {
    const writing = new Writing();
    writing.follow(report({ plan: '旧' }));
    writing.type('plan', '我的');
    writing.follow(report({ plan: '别人的' }));
    expect(writing.conflicts).to.deep.equal(['plan']);
    expect(writing.theirsOf('plan')).to.equal('别人的');
    writing.decide('plan', 'both');
    expect(writing.textOf('plan')).to.equal('别人的\n我的');
    expect(writing.conflicts).to.deep.equal([]);
  });

  it('is no conflict where both have written the same, and none is left after taking theirs', () => {
    const writing = new Writing();
    writing.follow(report({}));
    writing.type('highlights', '一样');
    writing.follow(report({ highlights: '一样' }));
    expect(writing.conflicts).to.deep.equal([]);
    writing.type('highlights', '我的');
    writing.follow(report({ highlights: '更新' }));
    writing.decide('highlights', 'theirs');
    expect(writing.isDirty).to.equal(false);
  });

  it('takes a text away by emptying it, and begins anew with another report', () => {
    const writing = new Writing();
    writing.follow(report({ plan: '旧' }));
    writing.type('plan', '  ');
    expect(writing.changes()).to.deep.equal({ plan: null });
    writing.follow(report({ plan: '别处' }, 'rep_b'));
    expect(writing.isDirty).to.equal(false);
    expect(writing.textOf('plan')).to.equal('别处');
  });
});
