import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkInRefusal } from '../domain/programmes/check-in.ts';
import { questionKinds } from '../domain/programmes/question.ts';
import { participationRoles } from '../domain/programmes/session.ts';
import { signUpState } from '../domain/programmes/sign-up-state.ts';
import { observedMinutes, plannedMinutes } from '../domain/service/service-entry.ts';
import { starPolicy2012, starsEarned } from '../domain/service/star-policy.ts';
import { compareInstants, instantFrom } from '../domain/values/wall-clock.ts';
import { pilotData } from './pilot-data.ts';
import { pilotFeatures, pilotSignUps } from './pilot/feature-sessions.ts';
import { pilotSessions } from './pilot/sessions.ts';

const instants = [
  '2026-05-04T09:00:00+08:00',
  '2026-05-04T00:00:00+08:00',
  '2026-12-31T23:59:59.999+08:00',
  '2028-02-29T12:34:56Z',
].map(instantFrom);

for (const now of instants) {
  describe(`the pilot at ${now}`, () => {
    const data = pilotData(now);
    const session = (name: keyof typeof pilotSessions) =>
      data.sessions.find(({ id }) => id === pilotSessions[name]) ?? assert.fail(name);

    it('is the same whenever it is made', () => assert.deepEqual(pilotData(now), data));

    it('has a session in every state', () => {
      const states = (['familyReading', 'full', 'notOpen', 'closed', 'cancelled', 'volunteers'] as const).map(
        (name) => signUpState(session(name), 'participant', now),
      );
      assert.deepEqual(states, ['open', 'full', 'not-open', 'closed', 'cancelled', 'not-offered']);
    });

    it('has one in progress, at which people can be checked in and can sign up', () => {
      const today = session('today');
      assert.ok(compareInstants(today.startsAt, now) <= 0 && compareInstants(today.endsAt, now) > 0);
      assert.equal(checkInRefusal(today, now), undefined);
      assert.equal(signUpState(today, 'volunteer', now), 'open');
    });

    it('has a session for everything that one can have', () => {
      const feature = (id: string) => data.sessions.find((one) => one.id === id) ?? assert.fail(id);
      const activity = (id: string) =>
        data.activities.find((one) => one.id === feature(id).activityId) ?? assert.fail(id);
      const { approval, childrenAndAdults, minimum, questions, series, shifts, waitlist } = pilotFeatures;
      assert.equal(
        signUpState({ ...feature(waitlist), ...activity(waitlist) }, 'participant', now),
        'waitlist',
      );
      assert.deepEqual(
        feature(childrenAndAdults).groups?.map(({ admits }) => admits),
        ['children', 'adults'],
      );
      assert.equal(
        feature(shifts).groups?.every(({ role }) => role === 'volunteer'),
        true,
      );
      assert.equal(activity(approval).needsApproval, true);
      const kinds = activity(questions)
        .questions?.map(({ kind }) => kind)
        .toSorted();
      assert.deepEqual(kinds, questionKinds.toSorted());
      assert.equal(feature(minimum).minimum?.otherwise, 'cancel');
      assert.equal(new Set(series.map((id) => feature(id).seriesId)).size, 1);
    });

    it('counts as taken what its sign-ups hold, and splits no role unevenly', () => {
      for (const { groups = [], id, places } of data.sessions) {
        for (const role of participationRoles) {
          const split = groups.filter((group) => group.role === role);
          const sum = (key: 'capacity' | 'taken') => split.reduce((total, group) => total + group[key], 0);
          const { capacity, taken } = places[role] ?? { capacity: 0, taken: 0 };
          if (split.length > 0) assert.deepEqual([sum('capacity'), sum('taken')], [capacity, taken], id);
        }
      }
    });

    it('has sign-ups of each kind that stands, which their tokens open', () => {
      const statuses = Object.entries(pilotSignUps).map(([kind, { id, token }]) => {
        const row =
          data.signUps.find((one) => one.id === id && one.manageToken === token) ?? assert.fail(kind);
        return row.status;
      });
      assert.deepEqual(statuses, ['confirmed', 'offered', 'waitlisted', 'waitlisted', 'pending']);
    });

    it('has at least a dozen sessions to come', () => {
      assert.ok(data.sessions.filter(({ startsAt }) => compareInstants(startsAt, now) > 0).length >= 12);
    });

    it('gives no more places than there are', () => {
      for (const { id, places } of data.sessions) {
        for (const one of [places.participant, places.volunteer])
          assert.ok((one?.taken ?? 0) <= (one?.capacity ?? 0), id);
      }
    });

    it('has ids that are different and references that are whole', () => {
      const tables = [
        data.activities,
        data.communities,
        data.sessions,
        data.persons,
        data.volunteers,
        data.signUps,
        data.serviceEntries,
      ];
      const ids = tables.flatMap((rows) => rows.map(({ id }: { id: string }) => id));
      assert.equal(new Set(ids).size, ids.length);
      const named = [
        ...data.sessions.flatMap(({ activityId }) => activityId),
        ...data.signUps.flatMap(({ party, sessionId }) => [
          sessionId,
          ...party.map(({ personId }) => personId),
        ]),
        ...data.serviceEntries.flatMap(({ sessionId, volunteerId }) => [sessionId, volunteerId]),
      ];
      assert.deepEqual(
        named.filter((id) => !ids.includes(id)),
        [],
      );
    });

    it('counts service by the rules, and gives the volunteer one star', () => {
      for (const entry of data.serviceEntries) {
        const held = data.sessions.find(({ id }) => id === entry.sessionId) ?? assert.fail();
        assert.equal(entry.plannedMinutes, plannedMinutes(held));
        assert.equal(entry.observedMinutes, observedMinutes(held, entry.servedFrom, entry.servedUntil));
      }
      const minutes = data.serviceEntries.reduce((sum, { grantedMinutes }) => sum + grantedMinutes, 0);
      assert.equal(starsEarned(minutes, starPolicy2012), 1);
    });

    it('has invented numbers only, and no id numbers', () => {
      for (const { mobile } of data.persons) assert.match(mobile, /^154\d{8}$/);
      assert.doesNotMatch(JSON.stringify(data), /(?<![\da-z])\d{17}[\dXx](?![\da-z])/);
    });
  });
}
