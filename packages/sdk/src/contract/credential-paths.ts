/** Where credentials and what they are checked against stand. */
export const credentialPaths = {
  issuer: '/v1/issuer',
  issuerKey: '/v1/issuer/keys/{signingKeyId}',
  badgeCredential: '/v1/badges/{badgeCode}/credential',
  certificateCredential: '/v1/certificates/{documentCode}/credential',
  certificateNumber: '/v1/certificates/numbers/{number}',
  statusList: '/v1/credentials/status-lists/{listId}',
  credentialStatus: '/v1/credentials/{credentialId}/status',
} as const;
