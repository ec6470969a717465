/** Badges and certificates as signed credentials, and what anyone checks them against. */
import {
  Credential,
  CredentialIssuer,
  CredentialStatus,
  VerificationKey,
} from '../domain/credentials/credential.ts';
import { credentialPaths as paths } from './credential-paths.ts';
import { defineEndpoint } from './endpoint.ts';

export const getIssuer = defineEndpoint({
  method: 'GET',
  path: paths.issuer,
  summary: 'Who signs the credentials of this server, with every key that it has signed with.',
  access: 'public',
  response: CredentialIssuer,
  status: 200,
  problems: [],
});

export const getIssuerKey = defineEndpoint({
  method: 'GET',
  path: paths.issuerKey,
  summary: 'A public key as a W3C Multikey.',
  access: 'public',
  response: VerificationKey,
  status: 200,
  problems: ['signing-key-not-found'],
});

export const getBadgeCredential = defineEndpoint({
  method: 'GET',
  path: paths.badgeCredential,
  summary: 'The badge of this moment as an Open Badges 3.0 credential, good for 30 days.',
  access: 'public',
  response: Credential,
  status: 200,
  problems: ['badge-not-found', 'badge-revoked'],
});

export const getCertificateCredential = defineEndpoint({
  method: 'GET',
  path: paths.certificateCredential,
  summary: 'A certificate as an Open Badges 3.0 credential, for whoever has the code of the document.',
  access: 'public',
  response: Credential,
  status: 200,
  problems: ['certificate-not-found'],
});

export const getStatusList = defineEndpoint({
  method: 'GET',
  path: paths.statusList,
  summary: 'Which credentials are revoked, as a signed W3C Bitstring Status List.',
  access: 'public',
  response: Credential,
  status: 200,
  problems: ['credential-not-found'],
});

export const getCredentialStatus = defineEndpoint({
  method: 'GET',
  path: paths.credentialStatus,
  summary: 'Whether one credential still holds.',
  access: 'public',
  response: CredentialStatus,
  status: 200,
  problems: ['credential-not-found'],
});
