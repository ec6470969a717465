/** The ledger beyond its entries: their steps, the public notice with objections, corrections. */
import {
  correctionStates,
  Correction,
  CorrectionDecision,
  CorrectionReceipt,
  NewCorrection,
} from '../domain/service/correction.ts';
import { ServiceEntrySteps } from '../domain/service/entry-step.ts';
import {
  NewObjection,
  Objection,
  ObjectionDecision,
  ObjectionReceipt,
  objectionStates,
  ServiceNotice,
} from '../domain/service/objection.ts';
import { pageOf } from '../domain/schema.ts';
import * as z from '../domain/zod.ts';
import { CommunityId } from '../domain/values/ids.ts';
import { defineEndpoint } from './endpoint.ts';
import { paths } from './paths.ts';
import { pagingShape } from './query.ts';

export const listServiceEntrySteps = defineEndpoint({
  method: 'GET',
  path: paths.serviceEntrySteps,
  summary: "An entry's steps: who did what, when and why, with their links in the ledger's chain.",
  access: 'organiser',
  response: ServiceEntrySteps,
  status: 200,
  problems: ['service-entry-not-found'],
});

export const listServiceNotices = defineEndpoint({
  method: 'GET',
  path: paths.serviceNotices,
  summary: 'Entries on public notice, those whose notice ends first before others; names are masked.',
  access: 'public',
  query: z.strictObject({ communityId: z.optional(CommunityId), ...pagingShape }),
  response: pageOf(ServiceNotice),
  status: 200,
  problems: [],
});

export const objectToServiceEntry = defineEndpoint({
  method: 'POST',
  path: paths.serviceEntryObjections,
  summary: "Objects to an entry on public notice; it isn't published before somebody has decided on it.",
  access: 'public',
  body: NewObjection,
  response: ObjectionReceipt,
  status: 201,
  creates: true,
  proofOfWork: true,
  problems: ['service-entry-not-found', 'service-entry-not-on-notice', 'already-objected'],
});

export const listObjections = defineEndpoint({
  method: 'GET',
  path: paths.objections,
  summary: 'Objections with their entries, newest first; phones are masked.',
  access: 'organiser',
  query: z.strictObject({
    communityId: z.optional(CommunityId),
    state: z.optional(z.enum(objectionStates)),
    ...pagingShape,
  }),
  response: pageOf(Objection),
  status: 200,
  problems: [],
});

export const decideObjection = defineEndpoint({
  method: 'POST',
  path: paths.objectionDecision,
  summary:
    'Upholds an objection, which makes its entry void, or dismisses it. Not by whoever approved the entry.',
  access: 'organiser',
  body: ObjectionDecision,
  response: Objection,
  status: 200,
  problems: [
    'objection-not-found',
    'objection-decided',
    'second-person-required',
    'own-hours-refused',
    'service-entry-void',
  ],
});

export const listCorrections = defineEndpoint({
  method: 'GET',
  path: paths.corrections,
  summary: 'Requests to correct entries, newest first.',
  access: 'organiser',
  query: z.strictObject({
    communityId: z.optional(CommunityId),
    state: z.optional(z.enum(correctionStates)),
    ...pagingShape,
  }),
  response: pageOf(Correction),
  status: 200,
  problems: [],
});

export const requestCorrection = defineEndpoint({
  method: 'POST',
  path: paths.signUpCorrections,
  summary: 'Asks to correct an entry of somebody of this sign-up.',
  access: 'manage-token',
  body: NewCorrection,
  response: CorrectionReceipt,
  status: 201,
  creates: true,
  problems: ['sign-up-not-found', 'service-entry-not-found', 'service-entry-void', 'correction-open'],
});

export const noteCorrection = defineEndpoint({
  method: 'POST',
  path: paths.corrections,
  summary: "Writes down a volunteer's request to correct an entry.",
  access: 'organiser',
  body: NewCorrection,
  response: Correction,
  status: 201,
  creates: true,
  problems: ['service-entry-not-found', 'service-entry-void', 'correction-open', 'own-hours-refused'],
});

export const decideCorrection = defineEndpoint({
  method: 'POST',
  path: paths.correctionDecision,
  summary:
    'Accepts a correction, which makes the entry void and enters the right minutes for a second person to approve, or declines it.',
  access: 'organiser',
  body: CorrectionDecision,
  response: Correction,
  status: 200,
  problems: [
    'correction-not-found',
    'correction-decided',
    'own-hours-refused',
    'service-entry-void',
    'service-entry-overlaps',
  ],
});
