import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CivilMonth } from '../values/civil-date.ts';
import { instantFrom } from '../values/wall-clock.ts';
import {
  amendmentRefusal,
  draftProblems,
  editRefusal,
  freezingRefusal,
  statedProblems,
  submissionRefusal,
} from './report-rules.ts';
import type { MonthlyReportFigure } from './monthly-report.ts';
import { sumUp, withMoves, withStated, writingAfter, writingChanges } from './report-figures.ts';
import { brokenDownMetrics, figureKey, figureScope, reportMetrics } from './report-metrics.ts';

const month = CivilMonth.parse('2026-10');
const code = (refusal: { readonly code: string } | undefined) => refusal?.code;
const figure = (key: string, computed: number, rest: object = {}): MonthlyReportFigure => ({
  key,
  metric: key.split('/')[0] ?? key,
  computed,
  ...rest,
});

describe('the key of a figure', () => {
  it('says what it counts, and reads back', () => {
    for (const metric of reportMetrics) assert.deepEqual(figureScope(figureKey({ metric })), { metric });
    for (const metric of brokenDownMetrics) {
      const [programme, category] = [
        { metric, programmeId: 'prg_x' },
        { metric, category: 'culture' },
      ];
      assert.deepEqual(figureScope(figureKey(programme)), programme);
      assert.deepEqual(figureScope(figureKey(category)), category);
    }
  });

  it('is refused where there can be no such figure', () => {
    for (const key of [
      '',
      'toString',
      'sessions/',
      'sessions/programme',
      'sessions/programme/',
      'sessions/x/y',
    ])
      assert.equal(figureScope(key), undefined, key);
    for (const key of ['study-pushes/programme/prg_x', 'sessions/programme/prg_x/more'])
      assert.equal(figureScope(key), undefined, key);
  });
});

describe('a monthly report', () => {
  it('is drafted once its month has begun, in the zone of the programme', () => {
    assert.equal(draftProblems(month, instantFrom('2026-09-30T23:59:59+08:00'))[0]?.code, 'month-not-begun');
    assert.deepEqual(draftProblems(month, instantFrom('2026-09-30T16:00:00Z')), []);
  });

  it('is frozen once its month is over', () => {
    const report = { state: 'draft', version: 1, month };
    const at = (now: string) => freezingRefusal(report, { seenVersion: 1, now: instantFrom(now) });
    assert.equal(code(at('2026-10-31T23:59:59+08:00')), 'month-not-over');
    assert.equal(at('2026-11-01T00:00:00+08:00'), undefined);
  });

  it('is changed only by whoever has seen its latest version, and not after submission', () => {
    assert.equal(editRefusal({ state: 'frozen', version: 3 }, 3), undefined);
    assert.equal(code(editRefusal({ state: 'draft', version: 3 }, 2)), 'monthly-report-changed');
    assert.equal(code(editRefusal({ state: 'submitted', version: 3 }, 3)), 'monthly-report-submitted');
    assert.equal(code(submissionRefusal({ state: 'draft', version: 3 }, 3)), 'monthly-report-not-frozen');
    assert.equal(submissionRefusal({ state: 'frozen', version: 3 }, 3), undefined);
  });

  it('is amended once, when it is submitted', () => {
    assert.equal(code(amendmentRefusal({ state: 'frozen' })), 'monthly-report-not-submitted');
    assert.equal(
      code(amendmentRefusal({ state: 'submitted', amendedBy: 'rep_b' })),
      'monthly-report-amended',
    );
    assert.equal(amendmentRefusal({ state: 'submitted' }), undefined);
  });

  it('takes a stated number only for a figure that it has, and with a reason', () => {
    const known = new Set(['sessions']);
    assert.deepEqual(statedProblems([{ key: 'sessions', stated: 3, note: '补' }], known), []);
    assert.deepEqual(statedProblems([{ key: 'sessions', stated: null }], known), []);
    assert.equal(statedProblems([{ key: 'sessions', stated: 3 }], known)[0]?.pointer, '/figures/0/note');
    assert.equal(statedProblems([{ key: 'persons', stated: null }], known)[0]?.pointer, '/figures/0/key');
  });
});

describe('figures of a report', () => {
  it('keep what was frozen and say what the rows say now, also where one is new or gone', () => {
    const moved = withMoves(
      [figure('sessions', 3), figure('persons', 2), figure('corrections', 1)],
      [figure('sessions', 4), figure('persons', 2), figure('objections', 5)],
    );
    assert.deepEqual(
      moved.map(({ computed, key, now }) => [key, computed, now]),
      [
        ['sessions', 3, 4],
        ['persons', 2, undefined],
        ['corrections', 1, 0],
        ['objections', 0, 5],
      ],
    );
  });

  it('keep the computed number beside the stated one', () => {
    const [stated] = withStated([figure('sessions', 3)], { sessions: { stated: 4, note: '漏记' } });
    assert.deepEqual([stated?.computed, stated?.stated, stated?.note], [3, 4, '漏记']);
  });

  it('are added up over communities by what is reported, people never', () => {
    const reported = [
      figure('attendances', 8, { stated: 10, note: 'x' }),
      figure('persons', 5),
      figure('attendances', 4),
      figure('persons', 3, { stated: 30, note: 'x' }),
    ];
    const sums = sumUp(reported, [figure('attendances', 99), figure('persons', 6)]);
    assert.deepEqual(
      sums.map(({ basis, computed, key, value }) => [key, value, computed, basis]),
      [
        ['attendances', 14, 12, 'reports'],
        ['persons', 6, undefined, 'rows'],
      ],
    );
  });
});

describe('what a clerk writes', () => {
  const before = { stated: { sessions: { stated: 3, note: 'a' } }, texts: { plan: '旧', problems: '有' } };

  it('stays where an edit does not name it, and goes where it is null', () => {
    const after = writingAfter(before, {
      version: 1,
      figures: [
        { key: 'sessions', stated: null },
        { key: 'persons', stated: 0, note: 'b' },
      ],
      texts: { plan: null, highlights: '新' },
    });
    assert.deepEqual(after, {
      stated: { persons: { stated: 0, note: 'b' } },
      texts: { problems: '有', highlights: '新' },
    });
    assert.deepEqual(writingChanges(before, after), [
      { field: 'figures/sessions', from: 3 },
      { field: 'figures/persons', to: 0 },
      { field: 'texts/highlights' },
      { field: 'texts/plan' },
    ]);
  });

  it('leaves no trace of what was written as it was', () => {
    const after = writingAfter(before, { version: 1, texts: { plan: '旧' } });
    assert.deepEqual(writingChanges(before, after), []);
  });
});
