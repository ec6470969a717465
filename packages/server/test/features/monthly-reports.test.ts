import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type MonthlyReport, reportedValue } from '@youth-action/sdk/domain';
import { east, onEachDatabase, tokens, west, type World } from './feature-world.ts';
import { hold, serve, townWithHistory } from './report-history.ts';

const token = tokens.east;

const drafted = (world: World, month = '2026-10', communityId = east, by = token) =>
  world.ok('monthlyReports.draft', { token: by, body: { communityId, month } });

const valueOf = (report: Pick<MonthlyReport, 'figures'>, key: string) =>
  report.figures.find((figure) => figure.key === key)?.computed;

const params = ({ id }: { readonly id: string }) => ({ monthlyReportId: id });

async function submitted(world: World, communityId = east, by = token): Promise<MonthlyReport> {
  const draft = await drafted(world, '2026-10', communityId, by);
  const frozen = await world.ok('monthlyReports.freeze', {
    token: by,
    params: params(draft),
    body: { version: 1 },
  });
  return world.ok('monthlyReports.submit', {
    token: by,
    params: params(frozen),
    body: { version: frozen.version },
  });
}

onEachDatabase('monthly reports', (town) => {
  const world = () => townWithHistory(town);

  test('are drafted from the rows of the month and the community, and nothing beside them', async () => {
    const report = await drafted(await world());
    const whole = report.figures.filter(({ key }) => !key.includes('/'));
    assert.deepEqual(Object.fromEntries(whole.map(({ computed, key }) => [key, computed])), {
      sessions: 3,
      attendances: 8,
      persons: 4,
      'service-minutes': 120,
      'sessions-cancelled': 1,
      'reading-sessions': 2,
      'reading-attendances': 5,
      'study-pushes': 1,
      'volunteers-active': 2,
      'volunteers-new': 1,
      'minutes-check-in': 50,
      'minutes-supplement': 40,
      'minutes-import': 30,
      'entries-pending': 1,
      'entries-void': 1,
      corrections: 0,
      objections: 1,
    });
    assert.equal(valueOf(report, 'attendances/programme/prg_reading'), 5);
    assert.equal(valueOf(report, 'persons/programme/none'), 3);
    assert.equal(valueOf(report, 'service-minutes/category/environment'), 30);
    assert.equal(valueOf(report, 'sessions/programme/prg_holidays'), undefined);
  });

  test('compare with the month before, from the rows while nothing was submitted for it', async () => {
    const { previous } = await drafted(await world());
    assert.equal(previous.month, '2026-09');
    assert.equal(previous.basis, 'rows');
    assert.equal(previous.figures.find(({ key }) => key === 'attendances')?.value, 2);
  });

  test('open each figure into rows that add up to it', async () => {
    const town = await world();
    const report = await drafted(town);
    for (const { computed, key, metric } of report.figures) {
      const { items } = await town.ok('monthlyReports.rows', {
        token,
        params: params(report),
        query: { figure: key, limit: 500 },
      });
      const isTime = metric === 'service-minutes' || metric.startsWith('minutes-');
      const sum = isTime ? items.reduce((total, { minutes = 0 }) => total + minutes, 0) : items.length;
      assert.equal(sum, computed, key);
    }
  });

  test('page through the rows of a figure without repeating or losing any, children masked', async () => {
    const town = await world();
    const report = await drafted(town);
    const query = { figure: 'attendances', limit: 3 };
    const ids: string[] = [];
    const names = new Set<string | undefined>();
    let cursor: string | undefined;
    do {
      const page = await town.ok('monthlyReports.rows', {
        token,
        params: params(report),
        query: { ...query, ...(cursor === undefined ? {} : { cursor }) },
      });
      ids.push(...page.items.map(({ id }) => id));
      for (const { person } of page.items) names.add(person);
      cursor = page.nextCursor;
    } while (cursor !== undefined);
    assert.equal(ids.length, 8);
    assert.equal(new Set(ids).size, 8);
    assert.ok(![...names].some((name) => name?.includes('KIM')), [...names].join(' '));
    assert.ok(names.has('王anna明'));
  });

  test('have one draft per community and month, however often it is asked for', async () => {
    const town = await world();
    await drafted(town);
    const body = { communityId: east, month: '2026-10' };
    await town.refused('monthly-report-exists', 'monthlyReports.draft', { token: tokens.colleague, body });
    const { errors } = await town.refused('validation-failed', 'monthlyReports.draft', {
      token,
      body: { ...body, month: '2026-12' },
    });
    assert.deepEqual(
      errors?.map(({ code, pointer }) => [pointer, code]),
      [['/month', 'month-not-begun']],
    );
  });

  test('belong to their community: another one finds none, and is forbidden to draft', async () => {
    const town = await world();
    const report = await drafted(town);
    const other = { token: tokens.west, params: params(report) };
    await town.refused('monthly-report-not-found', 'monthlyReports.get', other);
    await town.refused('monthly-report-not-found', 'monthlyReports.docx', other);
    await town.refused('monthly-report-not-found', 'monthlyReports.edit', { ...other, body: { version: 1 } });
    await town.refused('forbidden', 'monthlyReports.draft', {
      token: tokens.west,
      body: { communityId: east, month: '2026-09' },
    });
    await town.refused('unauthenticated', 'monthlyReports.get', { params: params(report) });
    const { items } = await town.ok('monthlyReports.list', { token: tokens.west });
    assert.deepEqual(items, []);
    const seen = await town.ok('monthlyReports.get', { token: tokens.admin, params: params(report) });
    assert.equal(seen.id, report.id);
  });

  test('keep what was computed beside what the clerk states, with her reason and a trace', async () => {
    const town = await world();
    const report = await drafted(town);
    const edit = (body: object) => ({ token, params: params(report), body });
    const changed = await town.ok(
      'monthlyReports.edit',
      edit({
        version: 1,
        figures: [{ key: 'attendances', stated: 20, note: '另有未签到的听众' }],
        texts: { highlights: '重阳节慰问', plan: '冬季安全教育' },
      }),
    );
    const figure = changed.figures.find(({ key }) => key === 'attendances');
    assert.deepEqual([figure?.computed, figure?.stated, figure?.note], [8, 20, '另有未签到的听众']);
    assert.deepEqual(changed.texts, { highlights: '重阳节慰问', plan: '冬季安全教育' });
    assert.equal(changed.version, 2);
    assert.deepEqual(changed.steps.at(-1)?.changed, [
      { field: 'figures/attendances', to: 20 },
      { field: 'texts/highlights' },
      { field: 'texts/plan' },
    ]);
    assert.equal(changed.steps.at(-1)?.by, 'tok_east');
    const undone = await town.ok(
      'monthlyReports.edit',
      edit({ version: 2, figures: [{ key: 'attendances', stated: null }], texts: { plan: null } }),
    );
    assert.equal(undone.figures.find(({ key }) => key === 'attendances')?.stated, undefined);
    assert.deepEqual(undone.texts, { highlights: '重阳节慰问' });
    for (const [bad, pointer] of [
      [{ key: 'attendances', stated: 3 }, '/figures/0/note'],
      [{ key: 'attendances/programme/prg_none', stated: 3, note: 'x' }, '/figures/0/key'],
    ] as const) {
      const { errors } = await town.refused(
        'validation-failed',
        'monthlyReports.edit',
        edit({ version: 3, figures: [bad] }),
      );
      assert.equal(errors?.[0]?.pointer, pointer);
    }
  });

  test('tell the second of two clerks at once, and lose nothing of either', async () => {
    const town = await world();
    const report = await drafted(town);
    const calls = [token, tokens.colleague].map((by) =>
      town.call('monthlyReports.edit', {
        token: by,
        params: params(report),
        body: { version: 1, texts: { highlights: `由 ${by}` } },
      }),
    );
    const statuses = (await Promise.all(calls)).map(({ status }) => status).toSorted((a, b) => a - b);
    assert.deepEqual(statuses, [200, 409]);
    await town.refused('monthly-report-changed', 'monthlyReports.edit', {
      token,
      params: params(report),
      body: { version: 1, texts: { problems: '人手不足' } },
    });
    const now = await town.ok('monthlyReports.get', { token, params: params(report) });
    assert.match(now.texts.highlights ?? '', /^由 token-of-/);
    assert.equal(now.texts.problems, undefined);
    const again = await town.ok('monthlyReports.edit', {
      token,
      params: params(report),
      body: { version: now.version, texts: { problems: '人手不足' } },
    });
    assert.equal(again.texts.highlights, now.texts.highlights);
  });

  test('stop at freezing, and say by how much the rows have moved since', async () => {
    const town = await world();
    const draft = await drafted(town);
    const frozen = await town.ok('monthlyReports.freeze', {
      token,
      params: params(draft),
      body: { version: 1 },
    });
    assert.equal(frozen.state, 'frozen');
    assert.equal(frozen.ledgerHead?.sequence, 0);
    assert.match(frozen.ledgerHead.hash, /^[0-9a-f]{64}$/);
    await town.write(async (db) => {
      await hold(db, '2026-10-20', ['anna', 'emil'], { activity_id: 'act_clean' });
      await serve(db, { sessionId: 'ses_2026-10-20', name: 'emil', day: '2026-10-20', minutes: 45 });
    });
    const later = await town.ok('monthlyReports.get', { token, params: params(draft) });
    const moved = later.figures.flatMap(({ computed, key, now }) =>
      now === undefined ? [] : [[key, computed, now]],
    );
    assert.deepEqual(moved.slice(0, 4), [
      ['sessions', 3, 4],
      ['attendances', 8, 10],
      ['persons', 4, 5],
      ['service-minutes', 120, 165],
    ]);
    assert.equal(valueOf(later, 'service-minutes'), 120);
    const anew = await town.ok('monthlyReports.freeze', {
      token,
      params: params(draft),
      body: { version: later.version },
    });
    assert.equal(valueOf(anew, 'service-minutes'), 165);
    assert.ok(anew.figures.every(({ now }) => now === undefined));
  });

  test('keep the head that the ledger has at freezing', async () => {
    const town = await world();
    const draft = await drafted(town);
    const head = { community_id: east, sequence: 7, hash: 'ab'.repeat(32) };
    await town.write(async (db) => {
      await db.deleteFrom('ledger_heads').where('community_id', '=', east).execute();
      await db.insertInto('ledger_heads').values(head).execute();
    });
    const frozen = await town.ok('monthlyReports.freeze', {
      token,
      params: params(draft),
      body: { version: 1 },
    });
    assert.deepEqual(frozen.ledgerHead, { sequence: 7, hash: 'ab'.repeat(32) });
  });

  test('are frozen when the month is over, submitted when frozen, and then stay', async () => {
    const town = await world();
    const running = await drafted(town, '2026-11');
    await town.refused('month-not-over', 'monthlyReports.freeze', {
      token,
      params: params(running),
      body: { version: 1 },
    });
    const draft = await drafted(town);
    const at = (version: number) => ({ token, params: params(draft), body: { version } });
    await town.refused('monthly-report-not-frozen', 'monthlyReports.submit', at(1));
    await town.ok('monthlyReports.freeze', at(1));
    await town.refused('monthly-report-changed', 'monthlyReports.submit', at(1));
    const done = await town.ok('monthlyReports.submit', at(2));
    assert.equal(done.state, 'submitted');
    for (const id of ['monthlyReports.edit', 'monthlyReports.freeze', 'monthlyReports.submit'] as const)
      await town.refused('monthly-report-submitted', id, at(3));
    assert.deepEqual(
      done.steps.map(({ kind }) => kind),
      ['drafted', 'frozen', 'submitted'],
    );
  });

  test('are amended by another revision, and the submitted one stays readable as it was', async () => {
    const town = await world();
    const first = await submitted(town);
    const amend = { token, params: params(first), body: { reason: '漏报一场' } };
    const second = await town.ok('monthlyReports.amend', amend);
    assert.deepEqual(
      [second.revision, second.state, second.amends, second.amendmentReason],
      [2, 'draft', first.id, '漏报一场'],
    );
    await town.refused('monthly-report-amended', 'monthlyReports.amend', amend);
    await town.refused('monthly-report-not-submitted', 'monthlyReports.amend', {
      ...amend,
      params: params(second),
    });
    const old = await town.ok('monthlyReports.get', { token, params: params(first) });
    assert.equal(old.amendedBy, second.id);
    assert.deepEqual(old.figures, first.figures);
    const { items } = await town.ok('monthlyReports.list', { token, query: { month: '2026-10' } });
    assert.deepEqual(
      items.map(({ revision, state }) => [revision, state]),
      [
        [2, 'draft'],
        [1, 'submitted'],
      ],
    );
  });

  test('list the latest month first, page by page', async () => {
    const town = await world();
    for (const month of ['2026-09', '2026-11', '2026-10']) await drafted(town, month);
    await drafted(town, '2026-10', west, tokens.admin);
    const months: string[] = [];
    let cursor: string | undefined;
    do {
      const query = { limit: 1, ...(cursor === undefined ? {} : { cursor }) };
      const page = await town.ok('monthlyReports.list', { token: tokens.admin, query });
      months.push(...page.items.map(({ communityName, month }) => `${month} ${communityName}`));
      cursor = page.nextCursor;
    } while (cursor !== undefined);
    assert.deepEqual(months, [
      '2026-11 育才街社区',
      '2026-10 育才街社区',
      '2026-10 西湖社区',
      '2026-09 育才街社区',
    ]);
  });

  test('roll up over the communities that have submitted, adding counts and counting people anew', async () => {
    const town = await world();
    const params = { month: '2026-10' };
    const none = await town.ok('monthlyReports.rollUp', { token: tokens.admin, params });
    assert.equal(none.submitted, 0);
    assert.deepEqual(none.figures, []);
    const first = await submitted(town);
    await drafted(town, '2026-10', west, tokens.west);
    const half = await town.ok('monthlyReports.rollUp', { token: tokens.admin, params });
    assert.deepEqual(
      half.communities.map(({ name, state }) => [name, state]),
      [
        ['西湖社区', 'draft'],
        ['育才街社区', 'submitted'],
      ],
    );
    assert.equal(half.figures.find(({ key }) => key === 'attendances')?.value, 8);
    const second = await town.ok('monthlyReports.list', { token: tokens.west });
    const id = second.items[0]?.id ?? '';
    const at = (version: number) => ({
      token: tokens.west,
      params: { monthlyReportId: id },
      body: { version },
    });
    await town.ok('monthlyReports.edit', {
      ...at(1),
      body: { version: 1, figures: [{ key: 'attendances', stated: 5, note: '补三人次' }] },
    });
    await town.ok('monthlyReports.freeze', at(2));
    await town.ok('monthlyReports.submit', at(3));
    await town.ok('monthlyReports.amend', {
      token,
      params: { monthlyReportId: first.id },
      body: { reason: '再核' },
    });
    const all = await town.ok('monthlyReports.rollUp', { token: tokens.admin, params });
    const figure = (key: string) => all.figures.find((one) => one.key === key);
    assert.deepEqual([figure('attendances')?.value, figure('attendances')?.computed], [13, 10]);
    assert.equal(figure('attendances')?.basis, 'reports');
    assert.deepEqual([figure('persons')?.value, figure('persons')?.basis], [5, 'rows']);
    assert.deepEqual(
      all.communities.map(({ isAmending, name, state }) => [name, state, isAmending]),
      [
        ['西湖社区', 'submitted', false],
        ['育才街社区', 'submitted', true],
      ],
    );
    await town.refused('forbidden', 'monthlyReports.rollUp', { token, params });
    await town.refused('validation-failed', 'monthlyReports.rollUp', {
      token: tokens.admin,
      params: { month: '2026-13' },
    });
  });

  test('take the month before from its submitted report, with what was stated there', async () => {
    const town = await world();
    await submitted(town);
    const next = await drafted(town, '2026-11');
    assert.equal(next.previous.basis, 'report');
    assert.equal(next.previous.figures.find(({ key }) => key === 'sessions')?.value, 3);
    assert.equal(reportedValue({ computed: 3, stated: 0 }), 0);
  });
});
