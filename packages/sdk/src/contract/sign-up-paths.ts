/** What a resident writes by, as plain text: apart for the sake of pages that only read. */
export const signUpPaths = {
  challenges: '/v1/challenges',
  sessionSignUps: '/v1/sessions/{sessionId}/sign-ups',
  signUp: '/v1/sign-ups/{signUpId}',
  activitySignUps: '/v1/activities/{activityId}/sign-ups',
  signUpCancellation: '/v1/sign-ups/{signUpId}/cancellation',
  signUpParty: '/v1/sign-ups/{signUpId}/party',
  signUpAcceptance: '/v1/sign-ups/{signUpId}/acceptance',
  signUpConsents: '/v1/sign-ups/{signUpId}/consents',
  signUpData: '/v1/sign-ups/{signUpId}/data',
  signUpDoorScans: '/v1/sign-ups/{signUpId}/door-scans',
  signUpErasure: '/v1/sign-ups/{signUpId}/erasure',
  signUpCorrections: '/v1/sign-ups/{signUpId}/corrections',
  serviceEntryObjections: '/v1/service-entries/{serviceEntryId}/objections',
} as const;
