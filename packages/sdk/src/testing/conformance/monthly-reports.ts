import type { MonthlyReport } from '../../domain/governance/monthly-report.ts';
import { addMonths, monthOf } from '../../domain/values/calendar-arithmetic.ts';
import { dayOf } from '../../domain/values/wall-clock.ts';
import type { Cases } from './case.ts';
import { defined, equal, fieldsOf, isTrue, refused } from './expect.ts';
import type { World } from './world.ts';

/** A draft of the month that is so many months ago: each case has months of its own. */
function draft({ organiser, subject }: World, monthsAgo: number): Promise<MonthlyReport> {
  const month = addMonths(monthOf(dayOf(subject.now())), -monthsAgo);
  return organiser.monthlyReports.draft({ communityId: subject.communityId, month });
}

const computed = ({ figures }: MonthlyReport, key: string) =>
  defined(
    figures.find((figure) => figure.key === key),
    key,
  ).computed;

/** 月报. */
export const monthlyReportCases: Cases = {
  'a draft follows the rows, and each of its figures opens them': async (world) => {
    const { organiser, subject } = world;
    const session = await world.session({ startsIn: 20, activity: { tags: ['reading'] } });
    const { participantId } = await world.volunteer(session.id);
    const month = monthOf(dayOf(session.startsAt));
    const report = await organiser.monthlyReports.draft({ communityId: subject.communityId, month });
    await organiser.participants.checkIn(participantId);
    await subject.advance(25);
    const later = await organiser.monthlyReports.get(report.id);
    for (const key of [
      'sessions',
      'attendances',
      'reading-sessions',
      'attendances/programme/none',
    ] as const) {
      const before = report.figures.find((figure) => figure.key === key)?.computed ?? 0;
      equal(computed(later, key), before + 1, key);
    }
    const rows: string[] = [];
    for await (const { title } of organiser.monthlyReports.allRows(report.id, 'reading-sessions'))
      rows.push(title);
    equal(rows.length, computed(later, 'reading-sessions'), 'rows');
    isTrue(rows.includes(session.title), 'the session is among the rows');
    const refusal = await refused(
      organiser.monthlyReports.rows(report.id, { figure: 'x' }),
      'validation-failed',
    );
    equal(fieldsOf(refusal), ['/figure unknown-reference']);
    await refused(organiser.monthlyReports.freeze(report.id, { version: later.version }), 'month-not-over');
  },

  'what the clerk states stands beside what was computed': async (world) => {
    const { organiser } = world;
    const { id } = await draft(world, 2);
    const figures = [{ key: 'sessions', stated: 41, note: '漏记一场' }];
    const edited = await organiser.monthlyReports.edit(id, {
      version: 1,
      figures,
      texts: { plan: '冬季安全' },
    });
    const figure = defined(
      edited.figures.find(({ key }) => key === 'sessions'),
      'the figure',
    );
    equal([figure.stated, figure.note, figure.computed], [41, '漏记一场', computed(edited, 'sessions')]);
    equal(
      edited.steps.map(({ changed, kind }) => [kind, changed.map(({ field }) => field)]),
      [
        ['drafted', []],
        ['edited', ['figures/sessions', 'texts/plan']],
      ],
    );
    const unexplained = organiser.monthlyReports.edit(id, {
      version: 2,
      figures: [{ key: 'sessions', stated: 1 }],
    });
    equal(fieldsOf(await refused(unexplained, 'validation-failed')), ['/figures/0/note required']);
  },

  'of two clerks at once the second is told, and nothing of the first is lost': async (world) => {
    const { organiser } = world;
    const { id } = await draft(world, 3);
    await organiser.monthlyReports.edit(id, { version: 1, texts: { highlights: '第一位' } });
    const second = { version: 1, texts: { highlights: '第二位', problems: '没有' } };
    await refused(organiser.monthlyReports.edit(id, second), 'monthly-report-changed');
    const { texts, version } = await organiser.monthlyReports.get(id);
    equal(texts, { highlights: '第一位' });
    const both = await organiser.monthlyReports.edit(id, { version, texts: { problems: '没有' } });
    equal(both.texts, { highlights: '第一位', problems: '没有' });
  },

  'a report is frozen, submitted, rolled up, and amended by another revision': async (world) => {
    const { administrator, organiser, subject } = world;
    const { id, month } = await draft(world, 4);
    await refused(organiser.monthlyReports.submit(id, { version: 1 }), 'monthly-report-not-frozen');
    const frozen = await organiser.monthlyReports.freeze(id, { version: 1 });
    equal<string>(frozen.state, 'frozen');
    const done = await organiser.monthlyReports.submit(id, { version: frozen.version });
    await refused(
      organiser.monthlyReports.edit(id, { version: done.version, texts: { plan: 'x' } }),
      'monthly-report-submitted',
    );
    const sums = await administrator.monthlyReports.rollUp(month);
    equal(sums.submitted, 1);
    const own = sums.communities.find(({ communityId }) => communityId === subject.communityId);
    equal([own?.state, own?.reportId], ['submitted', id]);
    isTrue(
      sums.communities.some(({ state }) => state === 'missing'),
      'another community is missing',
    );
    equal(sums.figures.find(({ key }) => key === 'persons')?.basis, 'rows');
    const next = await organiser.monthlyReports.amend(id, { reason: '漏报' });
    equal([next.revision, next.state, next.amends, next.amendmentReason], [2, 'draft', id, '漏报']);
    await refused(organiser.monthlyReports.amend(id, { reason: '漏报' }), 'monthly-report-amended');
    const old = await organiser.monthlyReports.get(id);
    equal([old.state, old.amendedBy], ['submitted', next.id]);
    equal(old.figures, done.figures);
    const { items } = await organiser.monthlyReports.list({ month });
    equal(
      items.map(({ revision }) => revision),
      [2, 1],
    );
    isTrue(
      (await administrator.monthlyReports.rollUp(month)).submitted === 1,
      'the submitted one still counts',
    );
  },

  'a report is saved as files, byte by byte': async (world) => {
    const { organiser } = world;
    const { id } = await draft(world, 5);
    const [csv, xlsx, docx] = await Promise.all([
      organiser.monthlyReports.csv(id, { locale: 'en' }),
      organiser.monthlyReports.xlsx(id),
      organiser.monthlyReports.docx(id),
    ]);
    equal(Array.from(csv.subarray(0, 3)), [0xef, 0xbb, 0xbf], 'byte order mark');
    isTrue(new TextDecoder().decode(csv).includes('Sessions held,'), 'English words');
    for (const file of [xlsx, docx]) equal(Array.from(file.subarray(0, 4)), [0x50, 0x4b, 3, 4], 'a package');
  },

  'there is one report of a month, and none of a month to come': async (world) => {
    const { organiser, subject } = world;
    const { month } = await draft(world, 6);
    const again = organiser.monthlyReports.draft({ communityId: subject.communityId, month });
    await refused(again, 'monthly-report-exists');
    const early = await refused(draft(world, -1), 'validation-failed');
    equal(fieldsOf(early), ['/month month-not-begun']);
  },

  'a report is for its own community, and the sums are for administrators': async (world) => {
    const { organiser, resident, subject } = world;
    const { id, month } = await draft(world, 7);
    await refused(resident.monthlyReports.get(id), 'unauthenticated');
    await refused(resident.monthlyReports.xlsx(id), 'unauthenticated');
    await refused(organiser.monthlyReports.rollUp(month), 'forbidden');
    await refused(organiser.monthlyReports.get('rep_nobody'), 'monthly-report-not-found');
    if (subject.tokens.otherOrganiser === undefined) return;
    const other = world.as(subject.tokens.otherOrganiser);
    await refused(other.monthlyReports.get(id), 'monthly-report-not-found');
    await refused(other.monthlyReports.docx(id), 'monthly-report-not-found');
    await refused(other.monthlyReports.draft({ communityId: subject.communityId, month }), 'forbidden');
    await refused(other.monthlyReports.list({ communityId: subject.communityId }), 'forbidden');
  },
};
