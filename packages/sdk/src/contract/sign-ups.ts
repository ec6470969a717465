import { NewSignUp, SignUp, SignUpCreated } from '../domain/programmes/sign-up.ts';
import { defineEndpoint } from './endpoint.ts';
import { paths } from './paths.ts';

export const createSignUp = defineEndpoint({
  method: 'POST',
  path: paths.sessionSignUps,
  summary: 'Signs a party up for a session: all its places or none.',
  access: 'public',
  body: NewSignUp,
  response: SignUpCreated,
  status: 201,
  creates: true,
  problems: [
    'session-not-found',
    'session-cancelled',
    'sign-up-not-open',
    'sign-up-closed',
    'session-full',
    'already-signed-up',
    'duplicate-participant',
    'role-not-offered',
    'age-out-of-range',
    'birth-required',
    'guardian-required',
    'guardian-consent-required',
    'consent-text-outdated',
    'volunteer-too-young',
  ],
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
  summary: 'Gives all places of a sign-up back. Cancelling again changes nothing.',
  access: 'manage-token',
  response: SignUp,
  status: 200,
  problems: ['sign-up-not-found', 'sign-up-closed'],
});
