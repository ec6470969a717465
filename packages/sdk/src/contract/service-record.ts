import { ServiceRecord } from '../domain/service/service-record.ts';
import * as z from '../domain/zod.ts';
import { VolunteerId } from '../domain/values/ids.ts';
import { defineEndpoint } from './endpoint.ts';
import { paths } from './paths.ts';
import { pagingShape } from './query.ts';

export const getServiceRecord = defineEndpoint({
  method: 'GET',
  path: paths.signUpServiceRecord,
  summary:
    'The service records of the volunteers of one manage link. A cursor goes on with the entries of one of them, whom `volunteerId` names.',
  access: 'manage-token',
  query: z.strictObject({ volunteerId: z.optional(VolunteerId), ...pagingShape }),
  response: ServiceRecord,
  status: 200,
  problems: ['sign-up-not-found', 'volunteer-not-found'],
});
