/** What a volunteer does with her service record behind the manage link: apart for the sake of pages that only sign up. */
export const recordPaths = {
  signUpServiceRecord: '/v1/sign-ups/{signUpId}/service-record',
  signUpBadge: '/v1/sign-ups/{signUpId}/badge',
  signUpBadgeRevocation: '/v1/sign-ups/{signUpId}/badge/revocation',
  signUpStarApplications: '/v1/sign-ups/{signUpId}/star-applications',
  signUpStarWithdrawal: '/v1/sign-ups/{signUpId}/star-applications/{starApplicationId}/withdrawal',
  signUpCertificates: '/v1/sign-ups/{signUpId}/certificates',
  signUpStatements: '/v1/sign-ups/{signUpId}/statements',
} as const;
