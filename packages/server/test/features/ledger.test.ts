import assert from 'node:assert/strict';
import { test } from 'node:test';
import { anAdult, onEachDatabase, tokens } from './feature-world.ts';
import { anotherSession, approve, evidence, publish, serve, verify } from './ledger-world.ts';

const contact = { name: '马兰英', mobile: '15400009021' };
const token = tokens.east;

onEachDatabase('An entry', (town) => {
  test('stands on public notice for seven whole days, and is published after them', async () => {
    const world = await town();
    const { entry } = await serve(world);
    assert.deepEqual(
      [entry.state, entry.noticeUntil, entry.recordingDue],
      ['pending', undefined, '2026-12-11'],
    );
    const approved = await approve(world, entry.id);
    assert.deepEqual([approved.state, approved.grantedMinutes], ['approved', 120]);
    assert.equal(approved.noticeUntil, '2026-12-06T00:00:00+08:00');
    world.at('2026-12-05T23:59:59+08:00');
    assert.equal(await publish(world), 0);
    world.at('2026-12-06T00:00:00+08:00');
    assert.equal(await publish(world), 1);
    const { steps } = await world.ok('serviceEntries.steps', { params: { serviceEntryId: entry.id }, token });
    assert.deepEqual(
      steps.map(({ state, actor, sequence }) => [state, actor.kind, actor.label, sequence]),
      [
        ['pending', 'staff', 'tok_east', 1],
        ['approved', 'staff', 'tok_east', 2],
        ['published', 'server', undefined, 3],
      ],
    );
    await world.refused('service-entry-not-found', 'serviceEntries.steps', {
      params: { serviceEntryId: entry.id },
      token: tokens.west,
    });
  });

  test('is shown to everybody while on notice: masked, of her community, and no longer', async () => {
    const world = await town();
    const { entry } = await serve(world);
    await approve(world, entry.id);
    const { items } = await world.ok('serviceEntries.notices', { query: { communityId: 'com_east' } });
    const name = anAdult(1).contact.name;
    assert.deepEqual(
      items.map((one) => [one.id, one.name, one.sessionTitle, one.serviceDay, one.minutes]),
      [[entry.id, `${name.slice(0, 1)}*`, '亲子国学诵读', '2026-11-28', 120]],
    );
    assert.deepEqual(
      (await world.ok('serviceEntries.notices', { query: { communityId: 'com_west' } })).items,
      [],
    );
    await world.write((db) => db.updateTable('persons').set({ birth: '2011-02' }).execute());
    const [ofMinor] = (await world.ok('serviceEntries.notices')).items;
    assert.equal(ofMinor !== undefined && 'name' in ofMinor, false, 'a minor has no name at all');
    world.at('2026-12-06T00:00:00+08:00');
    assert.deepEqual((await world.ok('serviceEntries.notices')).items, []);
  });

  test('that somebody objected to is not published before somebody else has decided', async () => {
    const world = await town();
    const { entry } = await serve(world);
    const params = { serviceEntryId: entry.id };
    const body = { contact, text: '那天没有看到她。' };
    await world.refused('service-entry-not-found', 'serviceEntries.object', { params, body });
    await approve(world, entry.id);
    const receipt = await world.ok('serviceEntries.object', { params, body });
    await world.refused('already-objected', 'serviceEntries.object', { params, body });
    world.at('2026-12-07T10:00:00+08:00');
    await world.refused('service-entry-not-on-notice', 'serviceEntries.object', { params, body });
    assert.equal(await publish(world), 0);
    const { items } = await world.ok('objections.list', { query: { state: 'open' }, token });
    assert.deepEqual(
      items.map((one) => [one.id, one.contact.mobile, one.serviceEntry.id]),
      [[receipt.id, '154****9021', entry.id]],
    );
    const decide = (decision: 'uphold' | 'dismiss', by: string) => ({
      params: { objectionId: receipt.id },
      body: { decision, reason: '查过签到表' },
      token: by,
    });
    await world.refused('second-person-required', 'objections.decide', decide('dismiss', token));
    await world.refused('objection-not-found', 'objections.decide', decide('dismiss', tokens.west));
    assert.equal(
      (await world.ok('objections.decide', decide('dismiss', tokens.colleague))).state,
      'dismissed',
    );
    await world.refused('objection-decided', 'objections.decide', decide('uphold', tokens.colleague));
    assert.equal(await publish(world), 1);
  });

  test('whose objection is upheld is void and counts for nothing, and stays', async () => {
    const world = await town();
    const { entry } = await serve(world);
    await approve(world, entry.id);
    const { id } = await world.ok('serviceEntries.object', {
      params: { serviceEntryId: entry.id },
      body: { contact, text: '没有来。' },
    });
    const decided = await world.ok('objections.decide', {
      params: { objectionId: id },
      body: { decision: 'uphold', reason: '属实' },
      token: tokens.colleague,
    });
    assert.deepEqual(
      [decided.state, decided.serviceEntry.state, decided.serviceEntry.grantedMinutes],
      ['upheld', 'void', 0],
    );
    assert.equal((await world.ok('serviceEntries.list', { token })).items.length, 1);
    assert.deepEqual((await verify(world)).findings, []);
  });

  test('of her own is nobody’s to approve, enter or put right', async () => {
    const world = await town();
    const { entry } = await serve(world);
    const mobile = anAdult(1).contact.mobile;
    await world.write((db) =>
      db.updateTable('tokens').set({ mobile }).where('id', '=', 'tok_east').execute(),
    );
    const params = { serviceEntryId: entry.id };
    await world.refused('own-hours-refused', 'serviceEntries.approve', { params, token });
    const sessionId = await anotherSession(world, -7);
    const body = { volunteerId: entry.volunteerId, sessionId, minutes: 60, reason: '漏签', evidence };
    await world.refused('own-hours-refused', 'serviceEntries.supplement', { body, token });
    const note = { serviceEntryId: entry.id, text: '多记了' };
    await world.refused('own-hours-refused', 'corrections.note', { body: note, token });
    await approve(world, entry.id, tokens.colleague);
  });

  test('that is put right becomes void, and another takes its place for a second person', async () => {
    const world = await town();
    const { entry, manageToken, signUp } = await serve(world);
    await approve(world, entry.id);
    const asked = {
      params: { signUpId: signUp.id },
      body: { serviceEntryId: entry.id, text: '只做了一小时' },
    };
    await world.refused('sign-up-not-found', 'corrections.request', { ...asked, token: 'x'.repeat(43) });
    const { id } = await world.ok('corrections.request', { ...asked, token: manageToken });
    await world.refused('correction-open', 'corrections.request', { ...asked, token: manageToken });
    const other = await serve(world, 2, await anotherSession(world, 1));
    await world.refused('service-entry-not-found', 'corrections.request', {
      params: asked.params,
      body: { serviceEntryId: other.entry.id, text: '别人的' },
      token: manageToken,
    });
    const decision = { params: { correctionId: id }, token: tokens.colleague };
    const bare = { ...decision, body: { decision: 'accept', reason: '属实' } };
    assert.deepEqual((await world.refused('validation-failed', 'corrections.decide', bare)).errors, [
      { pointer: '/minutes', code: 'required', message: '请填写这一项。' },
    ]);
    const decided = await world.ok('corrections.decide', {
      ...decision,
      body: { decision: 'accept', minutes: 60, reason: '属实' },
    });
    assert.deepEqual(
      [decided.state, decided.serviceEntry.state, decided.isByStaff],
      ['accepted', 'void', false],
    );
    const replacement = decided.replacementId ?? assert.fail();
    await world.refused('second-person-required', 'serviceEntries.approve', {
      params: { serviceEntryId: replacement },
      token: tokens.colleague,
    });
    const right = await approve(world, replacement);
    assert.deepEqual([right.correctsId, right.grantedMinutes, right.origin], [entry.id, 60, 'supplement']);
    await world.refused('correction-decided', 'corrections.decide', {
      ...decision,
      body: { decision: 'decline', reason: '再看看' },
    });
    assert.deepEqual((await verify(world)).findings, []);
  });

  test('is found by its flags and by its notice', async () => {
    const world = await town();
    const { entry } = await serve(world);
    world.at('2026-12-12T09:00:00+08:00');
    const late = await world.ok('serviceEntries.supplement', {
      body: {
        volunteerId: entry.volunteerId,
        sessionId: await anotherSession(world, -1),
        minutes: 60,
        reason: '漏签',
        evidence,
      },
      token,
    });
    assert.deepEqual([late.flags, late.evidence], [['late'], evidence]);
    const ids = async (query: Record<string, boolean>) =>
      (await world.ok('serviceEntries.list', { query, token })).items.map(({ id }) => id);
    assert.deepEqual(await ids({ flagged: true }), [late.id]);
    await approve(world, entry.id);
    assert.deepEqual(await ids({ onNotice: true }), [entry.id]);
  });
});
