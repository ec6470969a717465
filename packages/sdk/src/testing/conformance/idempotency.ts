import { newIdempotencyKey } from '../../client/idempotency-key.ts';
import type { Cases } from './case.ts';
import { equal, isTrue, refused } from './expect.ts';
import { taken } from './signing-up.ts';

/** A request that is repeated is done once. */
export const idempotencyCases: Cases = {
  'a repeated sign-up gives the same answer, manage token included, and takes one place': async (world) => {
    const { id } = await world.session();
    const request = {
      path: `/v1/sessions/${id}/sign-ups`,
      body: world.single(),
      headers: { 'Idempotency-Key': newIdempotencyKey() },
    };
    const first = await world.send(request);
    const second = await world.send(request);
    equal<unknown>([second.status, second.text], [first.status, first.text]);
    equal<unknown>(
      [first.headers.get('Idempotent-Replayed'), second.headers.get('Idempotent-Replayed')],
      [null, 'true'],
    );
    equal(await taken(world, id), { participant: 1, volunteer: 0 });
    const { signUp, manageToken } = JSON.parse(second.text) as {
      signUp: { id: string };
      manageToken: string;
    };
    equal<string>(
      (await world.resident.signUps.get(signUp.id, { token: manageToken })).id,
      signUp.id,
      'the token of the second answer',
    );
  },

  'the order of members does not make it another request': async (world) => {
    const { id } = await world.session();
    const { contact, party } = world.single();
    const ask = (body: unknown) =>
      world.send({ path: `/v1/sessions/${id}/sign-ups`, body, headers: { 'Idempotency-Key': key } });
    const key = newIdempotencyKey();
    equal((await ask({ contact, party })).text, (await ask({ party, contact })).text);
  },

  'a key that comes again with something else is refused': async (world) => {
    const { id } = await world.session();
    const other = await world.session();
    const request = world.single();
    const idempotencyKey = newIdempotencyKey();
    await world.resident.signUps.create(id, request, { idempotencyKey });
    await refused(
      world.resident.signUps.create(id, world.single(), { idempotencyKey }),
      'idempotency-key-reused',
    );
    await refused(
      world.resident.signUps.create(other.id, request, { idempotencyKey }),
      'idempotency-key-reused',
    );
    equal(await taken(world, id), { participant: 1, volunteer: 0 });
    equal(await taken(world, other.id), { participant: 0, volunteer: 0 });
  },

  'whatever makes something needs a key': async (world) => {
    const { id } = await world.session();
    for (const key of ['', 'short', 'with spaces in it, and long enough']) {
      const answer = await world.send({
        path: `/v1/sessions/${id}/sign-ups`,
        body: world.single(),
        headers: { 'Idempotency-Key': key },
      });
      equal(answer.status, 400, `status for the key ${JSON.stringify(key)}`);
    }
    equal(await taken(world, id), { participant: 0, volunteer: 0 });
  },

  'the same key sent many times at once is done once': async (world) => {
    const { id } = await world.session();
    const request = {
      path: `/v1/sessions/${id}/sign-ups`,
      body: world.single(),
      headers: { 'Idempotency-Key': newIdempotencyKey() },
    };
    const answers = await Promise.all(Array.from({ length: 8 }, () => world.send(request)));
    const done = answers.filter(({ status }) => status === 201);
    isTrue(done.length > 0, 'one of them is done');
    equal(new Set(done.map(({ text }) => text)).size, 1, 'different answers');
    isTrue(
      answers.every(({ code, status }) => status === 201 || code === 'idempotency-key-in-progress'),
      'the others wait',
    );
    equal(await taken(world, id), { participant: 1, volunteer: 0 });
  },

  "a refusal by the programme's rules is the answer to its key for good": async (world) => {
    const { id } = await world.session({ capacity: { participant: 1 } });
    const { signUp, manageToken } = await world.resident.signUps.create(id, world.single());
    const [request, idempotencyKey] = [world.single(), newIdempotencyKey()];
    await refused(world.resident.signUps.create(id, request, { idempotencyKey }), 'session-full');
    await world.resident.signUps.cancel(signUp.id, { token: manageToken });
    await refused(world.resident.signUps.create(id, request, { idempotencyKey }), 'session-full');
    await world.resident.signUps.create(id, request);
    equal(await taken(world, id), { participant: 1 });
  },

  'a key whose request was malformed is still good': async (world) => {
    const { id } = await world.session();
    const [request, idempotencyKey] = [world.single(), newIdempotencyKey()];
    const malformed = { ...request, contact: { ...request.contact, mobile: '1' } };
    await refused(world.resident.signUps.create(id, malformed, { idempotencyKey }), 'validation-failed');
    await world.resident.signUps.create(id, request, { idempotencyKey });
    equal(await taken(world, id), { participant: 1, volunteer: 0 });
  },

  "an organiser's repeated request makes one activity and one session": async (world) => {
    const body = {
      activityId: await world.activity(),
      startsAt: world.at(600),
      endsAt: world.at(660),
      capacity: { participant: 1 },
    };
    const idempotencyKey = newIdempotencyKey();
    const first = await world.organiser.sessions.schedule(body, { idempotencyKey });
    equal(await world.organiser.sessions.schedule(body, { idempotencyKey }), first);
    const { items } = await world.resident.sessions.list({ activityId: body.activityId });
    equal(items.length, 1, 'sessions');
  },
};
