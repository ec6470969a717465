import { largestRoster } from '../../contract/service.ts';
import type { Cases } from './case.ts';
import { equal, isTrue, refused } from './expect.ts';

/** Rosters that bring rows in. */
export const countingCases: Cases = {
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
