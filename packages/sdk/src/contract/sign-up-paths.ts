/** What a resident writes by, as plain text: apart for the sake of pages that only read. */
export const signUpPaths = {
  sessionSignUps: '/v1/sessions/{sessionId}/sign-ups',
  signUp: '/v1/sign-ups/{signUpId}',
  signUpCancellation: '/v1/sign-ups/{signUpId}/cancellation',
} as const;
