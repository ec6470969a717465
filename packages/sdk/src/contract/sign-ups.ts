import { Erasure, PersonalData } from '../domain/people/personal-data.ts';
import {
  ConsentChange,
  ContactProof,
  NewSeriesSignUp,
  NewSignUp,
  PartyChange,
  SeriesSignUpCreated,
  SignUp,
  SignUpCreated,
} from '../domain/programmes/sign-up.ts';
import type { ProblemCode } from '../domain/problem.ts';
import { defineEndpoint } from './endpoint.ts';
import { paths } from './paths.ts';

/** What a party can be refused for, whenever somebody joins. */
const partyProblems = [
  'session-cancelled',
  'sign-up-not-open',
  'sign-up-closed',
  'session-full',
  'already-signed-up',
  'duplicate-participant',
  'role-not-offered',
  'group-required',
  'age-out-of-range',
  'birth-required',
  'guardian-required',
  'guardian-consent-required',
  'consent-text-outdated',
  'volunteer-too-young',
  'answers-incomplete',
  'health-consent-required',
] as const satisfies readonly ProblemCode[];

export const createSignUp = defineEndpoint({
  method: 'POST',
  path: paths.sessionSignUps,
  summary:
    'Signs a party up for a session: all its places or none. A full session refuses, puts the party on its waitlist, or takes those who fit, as `ifFull` says.',
  access: 'public',
  body: NewSignUp,
  response: SignUpCreated,
  status: 201,
  creates: true,
  proofOfWork: true,
  problems: ['session-not-found', ...partyProblems],
});

export const createSeriesSignUp = defineEndpoint({
  method: 'POST',
  path: paths.activitySignUps,
  summary: 'Signs a party up for several sessions of an activity: for all of them or for none.',
  access: 'public',
  body: NewSeriesSignUp,
  response: SeriesSignUpCreated,
  status: 201,
  creates: true,
  proofOfWork: true,
  problems: ['activity-not-found', 'session-not-found', 'series-not-of-activity', ...partyProblems],
});

export const getSignUp = defineEndpoint({
  method: 'GET',
  path: paths.signUp,
  summary: 'A sign-up, for the holder of its manage token; anybody else is told that there is none.',
  access: 'manage-token',
  response: SignUp,
  status: 200,
  problems: ['sign-up-not-found'],
});

export const cancelSignUp = defineEndpoint({
  method: 'POST',
  path: paths.signUpCancellation,
  summary:
    'Gives all places of a sign-up back, or leaves the line, or turns an offer down. Cancelling again changes nothing.',
  access: 'manage-token',
  response: SignUp,
  status: 200,
  problems: ['sign-up-not-found', 'sign-up-closed'],
});

export const changeParty = defineEndpoint({
  method: 'POST',
  path: paths.signUpParty,
  summary: 'Lets people leave a party and others join it: the whole change or none of it.',
  access: 'manage-token',
  body: PartyChange,
  response: SignUp,
  status: 200,
  problems: [
    'sign-up-not-found',
    'participant-not-found',
    'party-empty',
    'sign-up-not-changeable',
    ...partyProblems,
  ],
});

export const acceptOffer = defineEndpoint({
  method: 'POST',
  path: paths.signUpAcceptance,
  summary: 'Takes up the places that are offered. Doing it again changes nothing.',
  access: 'manage-token',
  response: SignUp,
  status: 200,
  problems: ['sign-up-not-found', 'offer-expired', 'sign-up-not-waiting'],
});

export const decideConsent = defineEndpoint({
  method: 'POST',
  path: paths.signUpConsents,
  summary:
    'Gives or withdraws one consent. Without a consent that taking part needs, the person leaves the party and her place is given back.',
  access: 'manage-token',
  body: ConsentChange,
  response: SignUp,
  status: 200,
  problems: ['sign-up-not-found', 'participant-not-found', 'consent-text-outdated', 'sign-up-not-changeable'],
});

export const getPersonalData = defineEndpoint({
  method: 'POST',
  path: paths.signUpData,
  summary:
    "Everything that is kept of the people of one manage link, unmasked, for whoever also names the contact's number.",
  access: 'manage-token',
  body: ContactProof,
  response: PersonalData,
  status: 200,
  problems: ['sign-up-not-found', 'contact-mismatch'],
});

export const erasePersonalData = defineEndpoint({
  method: 'POST',
  path: paths.signUpErasure,
  summary:
    'Cancels what is still to come and deletes the personal data of one manage link. Counts stay, without names.',
  access: 'manage-token',
  body: ContactProof,
  response: Erasure,
  status: 200,
  problems: ['sign-up-not-found', 'contact-mismatch', 'sign-up-not-changeable'],
});
