import { largestRoster } from '../../contract/service.ts';
import { satisfies } from '../../domain/statistics/reported-figure.ts';
import type { Statistics } from '../../domain/statistics/statistics.ts';
import { monthOf } from '../../domain/values/calendar-arithmetic.ts';
import { dayOf } from '../../domain/values/wall-clock.ts';
import type { Cases } from './case.ts';
import { defined, equal, isTrue, refused } from './expect.ts';
import type { World } from './world.ts';

function countsOf({ metrics }: Statistics): Record<string, number> {
  return Object.fromEntries(metrics.map(({ key, value }) => [key, value]));
}

/** A session with a family and a volunteer, all of them present, and the volunteer's hour approved. */
async function heldSession(world: World): Promise<void> {
  const { id } = await world.session({ startsIn: 10 });
  const family = await world.resident.signUps.create(id, world.family());
  const { participantId } = await world.volunteer(id);
  await world.subject.advance(10);
  for (const one of family.signUp.party) await world.organiser.participants.checkIn(one.id);
  await world.organiser.participants.checkIn(participantId);
  await world.subject.advance(60);
  const { serviceEntry } = await world.organiser.participants.checkOut(participantId);
  await world.organiser.serviceEntries.approve(defined(serviceEntry, 'entry').id);
}

/** What the rows add up to, and rosters that bring rows in. */
export const countingCases: Cases = {
  'the four counts follow what happens': async (world) => {
    const { communityId } = world.subject;
    const before = countsOf(await world.resident.statistics.get({ communityId }));
    await heldSession(world);
    const statistics = await world.resident.statistics.get({ communityId });
    const after = countsOf(statistics);
    const grown = Object.fromEntries(
      Object.entries(after).map(([key, value]) => [key, value - (before[key] ?? 0)]),
    );
    equal(grown, { sessions: 1, attendances: 3, persons: 3, 'service-minutes': 60 });
    equal(
      statistics.months.reduce((sum, { sessions }) => sum + sessions, 0),
      after['sessions'] ?? 0,
      'sessions by month',
    );
    isTrue(
      statistics.reported.every(
        (figure) => figure.computed === undefined || figure.satisfied === satisfies(figure.computed, figure),
      ),
      'reported figures',
    );
  },

  'a session nobody came to is not one that was held': async (world) => {
    const { communityId } = world.subject;
    const before = countsOf(await world.resident.statistics.get({ communityId }));
    const { id } = await world.session({ startsIn: 10 });
    await world.resident.signUps.create(id, world.family());
    await world.subject.advance(300);
    equal(countsOf(await world.resident.statistics.get({ communityId })), before);
  },

  'days limit what is counted': async (world) => {
    await heldSession(world);
    const { communityId } = world.subject;
    const today = dayOf(world.subject.now());
    isTrue(
      (countsOf(await world.resident.statistics.get({ communityId, from: today, until: today }))[
        'sessions'
      ] ?? 0) > 0,
      'today',
    );
    const past = countsOf(await world.resident.statistics.get({ communityId, until: '1999-12-31' }));
    equal(past, { sessions: 0, attendances: 0, persons: 0, 'service-minutes': 0 });
    await refused(world.resident.statistics.get({ communityId: 'com_unknown' }), 'community-not-found');
  },

  "a month's figures by programme add up to its total, persons apart": async (world) => {
    await heldSession(world);
    const { communityId } = world.subject;
    const { rows, total } = await world.organiser.statistics.month(monthOf(dayOf(world.subject.now())), {
      communityId,
    });
    for (const key of ['sessions', 'attendances', 'serviceMinutes'] as const) {
      equal(
        rows.reduce((sum, row) => sum + row[key], 0),
        total[key],
        key,
      );
    }
    isTrue(total.persons <= rows.reduce((sum, row) => sum + row.persons, 0), 'persons');
  },

  'a roster with a bad row is refused whole, and every bad row is named': async (world) => {
    const { communityId } = world.subject;
    const good = {
      line: 2,
      ...world.person(),
      leagueMember: true,
      registeredOn: '2023-10-01',
      team: '青年志愿服务队',
    };
    const rows = [
      good,
      { line: 3, ...world.person(), mobile: '12345', leagueMember: true },
      { line: 4, name: good.name, mobile: good.mobile, leagueMember: false },
    ];
    const refusal = await refused(
      world.organiser.volunteers.import({ communityId, rows }),
      'import-rejected',
    );
    equal(refusal.problem.rejected, [
      { line: 3, field: 'mobile', code: 'mobile-malformed' },
      { line: 4, field: 'name', code: 'duplicate-participant' },
    ]);
    equal(
      await world.organiser.volunteers.import({ communityId, rows: [good] }),
      { taken: 1, known: 0, rejected: [] },
      'none was taken',
    );
  },

  'a roster may be taken in part, and who is known is left alone': async (world) => {
    const { communityId } = world.subject;
    const good = { line: 2, ...world.person(), leagueMember: false };
    const rows = [good, { line: 3, name: '?', mobile: world.person().mobile, leagueMember: true }];
    const first = await world.organiser.volunteers.import({ communityId, rows, partial: true });
    equal(first, { taken: 1, known: 0, rejected: [{ line: 3, field: 'name', code: 'name-malformed' }] });
    equal(await world.organiser.volunteers.import({ communityId, rows: [good] }), {
      taken: 0,
      known: 1,
      rejected: [],
    });
    const { items } = await world.organiser.volunteers.list({ communityId, limit: 500 });
    isTrue(
      items.some(({ mobile }) => mobile.endsWith(good.mobile.slice(-4)) && mobile.includes('*')),
      'the volunteer is listed, masked',
    );
    await refused(
      world.administrator.volunteers.import({ communityId: 'com_unknown', rows: [good] }),
      'community-not-found',
    );
  },
};

/** Last of all: everybody in it is looked for in every answer that follows. */
export const sizeCases: Cases = {
  'a roster of the largest size, every field filled in, is taken at once': async (world) => {
    const { communityId } = world.subject;
    const rest = { leagueMember: true, registeredOn: '2023-10-01', team: '育才街社区青年志愿服务队' };
    const rows = Array.from({ length: largestRoster }, (_, index) => ({
      line: index + 2,
      ...world.person(),
      ...rest,
    }));
    equal(await world.organiser.volunteers.import({ communityId, rows }), {
      taken: largestRoster,
      known: 0,
      rejected: [],
    });
    const tooMany = world.organiser.volunteers.import({
      communityId,
      rows: [...rows, { line: 1, ...world.person(), leagueMember: true }],
    });
    await refused(tooMany, 'validation-failed');
  },
};
