import assert from 'node:assert/strict';
import { test } from 'node:test';
import { anAdult, onEachDatabase, tokens, type World } from './feature-world.ts';

const token = tokens.east;

/** Whoever of this party comes first, after an hour at the reading, with her manage link. */
async function served(world: World, body: object) {
  const { manageToken, signUp } = await world.ok('signUps.create', {
    params: { sessionId: 'ses_reading' },
    body,
  });
  const params = { participantId: signUp.party[0]?.id ?? '' };
  await world.ok('participants.checkIn', { params, token });
  world.at('2026-11-28T10:00:00+08:00');
  const line = await world.ok('participants.checkOut', { params, token });
  const volunteerId = line.volunteer?.id ?? assert.fail('no volunteer');
  return {
    volunteerId,
    serviceEntryId: line.serviceEntry?.id ?? assert.fail('no entry'),
    link: { params: { signUpId: signUp.id }, token: manageToken },
  };
}

const aMinor = {
  contact: { name: '赵兰', mobile: '15400000008' },
  party: [
    {
      relation: 'child',
      name: '王小明',
      birth: '2010-01',
      role: 'volunteer',
      guardian: 'mother',
      consents: ['sign-up', 'volunteering'].map((purpose) => ({
        purpose,
        textVersion: '2026-1',
        granted: true,
      })),
    },
  ],
};

/** As if the notice had run out long ago on an entry of so many minutes. */
async function publish(world: World, minutes: number): Promise<void> {
  await world.write((db) =>
    db.updateTable('service_entries').set({ state: 'published', granted_minutes: minutes }).execute(),
  );
}

onEachDatabase('A badge', (town) => {
  test('shows granted minutes only, by origin, and is the same bytes until something is decided', async () => {
    const world = await town();
    const { link, serviceEntryId, volunteerId } = await served(world, anAdult(1, 'volunteer'));
    const { code } = await world.ok('badges.share', { ...link, body: { volunteerId } });
    const call = { params: { badgeCode: code } };
    const before = await world.ok('badges.get', call);
    assert.deepEqual(
      [before.totalMinutes, before.entries, before.origins, before.stars, before.minutesToNextStar],
      [0, 0, [], 0, 6000],
    );
    world.at('2026-11-29T10:00:00+08:00');
    assert.deepEqual((await world.call('badges.get', call)).body, before);
    await world.ok('serviceEntries.approve', { params: { serviceEntryId }, token });
    const badge = await world.ok('badges.get', call);
    assert.deepEqual(
      [badge.totalMinutes, badge.noticeMinutes, badge.entries, badge.origins, badge.asOf, badge.name],
      [60, 60, 1, [{ origin: 'check-in', minutes: 60 }], '2026-11-29T10:00:00+08:00', '周*'],
    );
    world.at('2026-11-30T10:00:00+08:00');
    await world.ok('serviceEntries.void', { params: { serviceEntryId }, token, body: { reason: '错' } });
    const after = await world.ok('badges.get', call);
    assert.deepEqual(
      [after.totalMinutes, after.entries, after.origins, after.asOf],
      [0, 0, [], '2026-11-30T10:00:00+08:00'],
    );
  });

  test('of a minor is shared by the guardian alone, and has no more than the surname', async () => {
    const world = await town();
    const { link, volunteerId } = await served(world, aMinor);
    await world.refused('badge-by-guardian', 'volunteers.shareBadge', { params: { volunteerId }, token });
    const { code } = await world.ok('badges.share', { ...link, body: { volunteerId } });
    assert.equal((await world.ok('badges.get', { params: { badgeCode: code } })).name, '王同学');
  });

  test('says of how many stars the published minutes are enough for, from exactly their level', async () => {
    const world = await town();
    const { link, volunteerId } = await served(world, anAdult(1, 'volunteer'));
    const { code } = await world.ok('badges.share', { ...link, body: { volunteerId } });
    const reachedWith = async (minutes: number) => {
      await publish(world, minutes);
      const badge = await world.ok('badges.get', { params: { badgeCode: code } });
      return [badge.stars, badge.starsReached, badge.minutesToNextStar];
    };
    assert.deepEqual(await reachedWith(5999), [0, 0, 1]);
    assert.deepEqual(await reachedWith(6000), [0, 1, 12_000]);
    assert.deepEqual(await reachedWith(90_000), [0, 5, undefined]);
  });

  test("with a code that nobody has isn't there", async () => {
    const world = await town();
    await world.refused('badge-not-found', 'badges.get', { params: { badgeCode: '0000000000000000' } });
  });

  test('has one live code however often it is asked for at once', async () => {
    const world = await town();
    const { link, volunteerId } = await served(world, anAdult(1, 'volunteer'));
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => world.ok('badges.share', { ...link, body: { volunteerId } })),
    );
    assert.equal(new Set(answers.map(({ code }) => code)).size, 1);
  });

  test('is for organisers of the volunteer’s own community to share and revoke', async () => {
    const world = await town();
    const { volunteerId } = await served(world, anAdult(1, 'volunteer'));
    const call = { params: { volunteerId } };
    await world.refused('volunteer-not-found', 'volunteers.shareBadge', { ...call, token: tokens.west });
    await world.refused('badge-not-found', 'volunteers.revokeBadge', { ...call, token });
    const { code } = await world.ok('volunteers.shareBadge', { ...call, token });
    assert.equal((await world.ok('volunteers.revokeBadge', { ...call, token: tokens.admin })).code, code);
    await world.refused('badge-revoked', 'badges.get', { params: { badgeCode: code } });
  });
});

onEachDatabase('A star', (town) => {
  async function withHours(minutes = 6000) {
    const world = await town();
    const volunteer = await served(world, anAdult(1, 'volunteer'));
    await publish(world, minutes);
    return { world, ...volunteer };
  }

  test('is awarded after an application that somebody approves, and then stands in the badge', async () => {
    const { link, volunteerId, world } = await withHours();
    const application = await world.ok('stars.apply', { ...link, body: { volunteerId, level: 1 } });
    assert.equal(application.state, 'applied');
    await world.refused('star-already-applied', 'stars.apply', { ...link, body: { volunteerId, level: 1 } });
    const { items } = await world.ok('stars.list', { token, query: { state: 'applied' } });
    assert.deepEqual(
      items.map(({ id, publishedMinutes, awarded, level }) => [id, publishedMinutes, awarded, level]),
      [[application.id, 6000, 0, 1]],
    );
    const params = { starApplicationId: application.id };
    await world.refused('star-application-not-found', 'stars.decide', {
      params,
      token: tokens.west,
      body: { decision: 'approve' },
    });
    await world.ok('stars.decide', { params, token, body: { decision: 'approve' } });
    await world.refused('star-application-decided', 'stars.decide', {
      params,
      token,
      body: { decision: 'decline', reason: '晚了' },
    });
    const { code } = await world.ok('badges.share', { ...link, body: { volunteerId } });
    assert.equal((await world.ok('badges.get', { params: { badgeCode: code } })).stars, 1);
    const { volunteers } = await world.ok('serviceRecord.get', link);
    assert.deepEqual(
      [volunteers[0]?.stars, volunteers[0]?.starToApplyFor, volunteers[0]?.starApplications[0]?.state],
      [1, undefined, 'approved'],
    );
  });

  test('is not decided by whoever applied for somebody', async () => {
    const { volunteerId, world } = await withHours();
    const { id } = await world.ok('stars.applyFor', { params: { volunteerId }, token, body: { level: 1 } });
    const call = { params: { starApplicationId: id }, body: { decision: 'approve' } };
    await world.refused('second-person-required', 'stars.decide', { ...call, token });
    assert.equal((await world.ok('stars.decide', { ...call, token: tokens.admin })).awarded, 1);
  });

  test('is declined with a reason, which the volunteer reads before she applies again', async () => {
    const { link, volunteerId, world } = await withHours();
    const { id } = await world.ok('stars.apply', { ...link, body: { volunteerId, level: 1 } });
    const params = { starApplicationId: id };
    await world.refused('validation-failed', 'stars.decide', {
      params,
      token,
      body: { decision: 'decline' },
    });
    await world.ok('stars.decide', { params, token, body: { decision: 'decline', reason: '评价未补' } });
    const { volunteers } = await world.ok('serviceRecord.get', link);
    assert.deepEqual(
      [volunteers[0]?.starApplications[0]?.reason, volunteers[0]?.starToApplyFor],
      ['评价未补', 1],
    );
    await world.ok('stars.apply', { ...link, body: { volunteerId, level: 1 } });
  });

  test('can be taken back until it is decided, and its hours have to be there when it is', async () => {
    const { link, volunteerId, world } = await withHours();
    const first = await world.ok('stars.apply', { ...link, body: { volunteerId, level: 1 } });
    const withdrawal = { ...link, params: { ...link.params, starApplicationId: first.id } };
    assert.equal((await world.ok('stars.withdraw', withdrawal)).state, 'withdrawn');
    assert.equal((await world.ok('stars.withdraw', withdrawal)).state, 'withdrawn');
    const { id } = await world.ok('stars.apply', { ...link, body: { volunteerId, level: 1 } });
    await publish(world, 5999);
    const call = { params: { starApplicationId: id }, token, body: { decision: 'approve' } };
    await world.refused('star-not-reached', 'stars.decide', call);
  });
});

onEachDatabase('A service record', (town) => {
  test('is shown to the link under which the volunteer was checked in, and to no other', async () => {
    const world = await town();
    const { link, volunteerId } = await served(world, anAdult(1, 'volunteer'));
    const { volunteers } = await world.ok('serviceRecord.get', link);
    assert.deepEqual(
      volunteers.map((one) => [one.volunteerId, one.totals.pendingMinutes, one.entries.items.length]),
      [[volunteerId, 60, 1]],
    );
    await world.refused('sign-up-not-found', 'serviceRecord.get', { ...link, token: 'x'.repeat(43) });
  });

  test('pages through the entries of one volunteer, newest first', async () => {
    const world = await town();
    const { link, volunteerId } = await served(world, anAdult(1, 'volunteer'));
    const { volunteers } = await world.ok('serviceRecord.get', { ...link, query: { volunteerId, limit: 1 } });
    assert.equal(volunteers[0]?.entries.items.length, 1);
    assert.equal(volunteers[0]?.entries.nextCursor, undefined);
    await world.refused('validation-failed', 'serviceRecord.get', {
      ...link,
      query: { volunteerId, cursor: 'bm9uc2Vuc2U' },
    });
  });
});
