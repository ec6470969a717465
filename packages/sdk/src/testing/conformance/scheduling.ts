import { compareInstants } from '../../domain/values/wall-clock.ts';
import { aNewActivity } from '../builders.ts';
import type { Cases } from './case.ts';
import { equal, fieldsOf, isTrue, refused } from './expect.ts';

/** What an organiser plans. */
export const schedulingCases: Cases = {
  'a new activity is answered as it was sent and can be read by everybody': async (world) => {
    const id = await world.activity({ title: '象棋入门', tags: ['chess'], bring: '茶杯' });
    const { title, tags, bring } = await world.resident.activities.get(id);
    equal<unknown>({ title, tags, bring }, { title: '象棋入门', tags: ['chess'], bring: '茶杯' });
  },

  'text comes back as it was sent, rare characters and quotes included, and what no store keeps is refused':
    async (world) => {
      const title = `𠮷祥 "街区" 'O’Neill' <b>&amp;</b> \\ % 🏮`;
      const summary = `第一行\n第二行;  --  '); drop table sessions; --`;
      const id = await world.activity({ title, summary });
      const activity = await world.resident.activities.get(id);
      equal([activity.title, activity.summary], [title, summary]);
      for (const text of ['\u0000', '\ud800', '\u202e']) {
        await refused(world.activity({ title: `坏${text}字` }), 'validation-failed');
      }
    },

  'a new session has all its places, opens at once and closes at its start': async (world) => {
    const session = await world.session({ capacity: { participant: 8, volunteer: 2 } });
    equal(session.places, { participant: { capacity: 8, taken: 0 }, volunteer: { capacity: 2, taken: 0 } });
    equal(compareInstants(session.signUpClosesAt, session.startsAt), 0, 'closes at the start');
    isTrue(compareInstants(session.signUpOpensAt, world.subject.now()) <= 0, 'is open');
    equal<string>(session.status, 'scheduled');
    isTrue(
      session.consentTexts.some(({ purpose }) => purpose === 'sign-up'),
      'the consent texts are there',
    );
  },

  'times and places that contradict each other are refused, each by its field': async (world) => {
    const activityId = await world.activity();
    const valid = {
      activityId,
      startsAt: world.at(600),
      endsAt: world.at(660),
      capacity: { participant: 1 },
    };
    const broken = [
      [{ endsAt: world.at(540) }, '/endsAt ends-before-start'],
      [{ signUpClosesAt: world.at(720) }, '/signUpClosesAt closes-after-end'],
      [{ signUpOpensAt: world.at(650) }, '/signUpOpensAt opens-after-close'],
      [{ capacity: {} }, '/capacity required'],
      [{ capacity: { participant: -1 } }, '/capacity/participant capacity-malformed'],
      [{ startsAt: 'tomorrow' }, '/startsAt instant-malformed'],
    ] as const;
    for (const [part, field] of broken) {
      const refusal = await refused(
        world.organiser.sessions.schedule({ ...valid, ...part }),
        'validation-failed',
      );
      isTrue(fieldsOf(refusal).includes(field), `expected ${field}, got ${fieldsOf(refusal).join(', ')}`);
    }
  },

  'a session needs an activity and a venue that exist': async (world) => {
    const valid = {
      activityId: 'act_unknown',
      startsAt: world.at(600),
      endsAt: world.at(660),
      capacity: { participant: 1 },
    };
    await refused(world.organiser.sessions.schedule(valid), 'activity-not-found');
    const activityId = await world.activity();
    await refused(
      world.organiser.sessions.schedule({ ...valid, activityId, venueId: 'ven_unknown' }),
      'venue-not-found',
    );
    await refused(
      world.administrator.activities.create(aNewActivity({ communityId: 'com_unknown' })),
      'community-not-found',
    );
  },

  'a cancelled session keeps its first reason and its sign-ups, and takes no more': async (world) => {
    const session = await world.session();
    const { signUp, manageToken } = await world.resident.signUps.create(session.id, world.single());
    await world.organiser.sessions.cancel(session.id, { reason: '下雨' });
    const again = await world.organiser.sessions.cancel(session.id, { reason: '另一个原因' });
    equal<unknown>([again.status, again.cancellationReason], ['cancelled', '下雨']);
    const kept = await world.resident.signUps.get(signUp.id, { token: manageToken });
    equal<unknown>([kept.status, kept.session.status], ['confirmed', 'cancelled']);
    await refused(world.resident.signUps.create(session.id, world.single()), 'session-cancelled');
    await refused(world.organiser.sessions.cancel('ses_unknown', { reason: '下雨' }), 'session-not-found');
  },
};
