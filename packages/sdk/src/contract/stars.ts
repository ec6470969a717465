import {
  NewStarApplication,
  NewStarApplicationFor,
  OwnStarApplication,
  StarApplication,
  starApplicationStates,
  StarDecision,
} from '../domain/service/star-application.ts';
import { pageOf } from '../domain/schema.ts';
import * as z from '../domain/zod.ts';
import { CommunityId } from '../domain/values/ids.ts';
import { defineEndpoint } from './endpoint.ts';
import { paths } from './paths.ts';
import { pagingShape } from './query.ts';

export const applyForStar = defineEndpoint({
  method: 'POST',
  path: paths.signUpStarApplications,
  summary: "Applies for a volunteer's next star, once the time for it is published.",
  access: 'manage-token',
  body: NewStarApplication,
  response: OwnStarApplication,
  status: 201,
  creates: true,
  problems: [
    'sign-up-not-found',
    'volunteer-not-found',
    'star-already-applied',
    'star-not-next',
    'star-not-reached',
  ],
});

export const withdrawStarApplication = defineEndpoint({
  method: 'POST',
  path: paths.signUpStarWithdrawal,
  summary: 'Takes an application back that is not decided yet. Doing it again changes nothing.',
  access: 'manage-token',
  response: OwnStarApplication,
  status: 200,
  problems: ['sign-up-not-found', 'star-application-not-found', 'star-application-decided'],
});

export const applyForStarOf = defineEndpoint({
  method: 'POST',
  path: paths.volunteerStarApplications,
  summary: 'Applies at the request of a volunteer; another person decides.',
  access: 'organiser',
  body: NewStarApplicationFor,
  response: StarApplication,
  status: 201,
  creates: true,
  problems: ['volunteer-not-found', 'star-already-applied', 'star-not-next', 'star-not-reached'],
});

export const listStarApplications = defineEndpoint({
  method: 'GET',
  path: paths.starApplications,
  summary: 'Applications for stars, those that wait longest first.',
  access: 'organiser',
  query: z.strictObject({
    communityId: z.optional(CommunityId),
    state: z.optional(z.enum(starApplicationStates)),
    ...pagingShape,
  }),
  response: pageOf(StarApplication),
  status: 200,
  problems: [],
});

export const decideStarApplication = defineEndpoint({
  method: 'POST',
  path: paths.starApplicationDecision,
  summary: 'Awards a star, or declines it with a reason. Whoever applied for somebody does not decide it.',
  access: 'organiser',
  body: StarDecision,
  response: StarApplication,
  status: 200,
  problems: [
    'star-application-not-found',
    'star-application-decided',
    'star-not-reached',
    'second-person-required',
    'own-hours-refused',
  ],
});
