/**
 * Credentials before they are signed, from plain data: an Open Badges 3.0 `OpenBadgeCredential` whose achievement is of the
 * type `CommunityService`. Source: docs/rules/credentials.md
 */
import { type HashedIdentity, hashedIdentity } from './identity.ts';

export const credentialsContext = 'https://www.w3.org/ns/credentials/v2';
export const openBadgesContext = 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json';

/** What every credential of a server needs. */
export interface CredentialFrame {
  readonly issuer: { readonly id: string; readonly name: string; readonly url: string };
  /** The credential's own address. */
  readonly id: string;
  readonly status: { readonly list: string; readonly index: number };
  /** Of this credential alone, unguessable. */
  readonly salt: string;
}

/** Whose credential it is; both are hashed. */
export interface CredentialHolder {
  readonly volunteerNo: string;
  /** In full; of an adult only: the hash of a child's name could be found by trying names. */
  readonly name?: string | undefined;
}

/** First and last day of service. */
export interface ServicePeriod {
  readonly from?: string | undefined;
  readonly until?: string | undefined;
}

export interface BadgeFigures extends ServicePeriod {
  readonly holder: CredentialHolder;
  readonly totalMinutes: number;
  readonly noticeMinutes: number;
  /** Awarded ones. */
  readonly stars: number;
  /** Instants between which the credential is good. */
  readonly validFrom: string;
  readonly validUntil: string;
}

export interface CertificateFigures extends ServicePeriod {
  readonly holder: CredentialHolder;
  readonly number: string;
  readonly totalMinutes: number;
  /** SHA-256 of what the certificate says, in hexadecimal. */
  readonly contentHash: string;
  /** Titles of the activities. */
  readonly titles: readonly string[];
  readonly recorder: {
    readonly communityId: string;
    readonly name: string;
    readonly creditCode?: string | undefined;
  };
  /** When it was issued; it is good from then on, until it is revoked. */
  readonly issuedAt: string;
}

/** The exact figures of a credential: `creditsEarned` is in hours and rounded down. */
export const figureKeys = ['service-minutes', 'notice-minutes', 'stars', 'content-sha256'] as const;
export type FigureKey = (typeof figureKeys)[number];
type Figures = Readonly<Partial<Record<FigureKey, string>>>;

const figureNames: Readonly<Record<FigureKey, { readonly name: string; readonly resultType: string }>> = {
  'service-minutes': { name: '志愿服务时长（分钟）', resultType: 'ext:ServiceMinutes' },
  'notice-minutes': { name: '其中公示中的时长（分钟）', resultType: 'ext:NoticeMinutes' },
  stars: { name: '已评定星级', resultType: 'ext:Stars' },
  'content-sha256': { name: '证明内容的 SHA-256', resultType: 'ext:ContentSha256' },
};

/** The badge of a moment. It is a statement over all recording units, and no certificate. */
export function badgeCredential(frame: CredentialFrame, badge: BadgeFigures) {
  const figures = {
    'service-minutes': String(badge.totalMinutes),
    'notice-minutes': String(badge.noticeMinutes),
    stars: String(badge.stars),
  };
  const achievement = {
    name: '志愿服务时长',
    description: '志愿者在社区青春行动中被记录并审核的服务时长汇总；不是志愿服务记录证明。',
    criteria: { narrative: '以志愿者身份参加活动，由组织方记录时长并由另一人审核；公示中的时长单独列出。' },
  };
  return credential(frame, {
    name: '志愿服务时长徽章',
    valid: { validFrom: badge.validFrom, validUntil: badge.validUntil },
    subject: subjectOf(frame, badge, { kind: 'hours-badge', figures, achievement }),
  });
}

/** A certificate of one recording unit. */
export function certificateCredential(frame: CredentialFrame, certificate: CertificateFigures) {
  const { contentHash, recorder, titles, totalMinutes } = certificate;
  const figures = { 'service-minutes': String(totalMinutes), 'content-sha256': contentHash };
  const achievement = {
    name: '志愿服务记录证明',
    description: '记录单位对志愿者服务时间和服务内容的记录。',
    criteria: { narrative: '以志愿者身份参加活动，由组织方记录时长，经另一人审核，并已公示期满。' },
    creator: profileOf(recorder),
  };
  return credential(frame, {
    name: '志愿服务记录证明',
    valid: { validFrom: certificate.issuedAt },
    subject: {
      ...subjectOf(frame, certificate, { kind: 'service-certificate', figures, achievement }),
      licenseNumber: certificate.number,
      narrative: contentOf(titles),
    },
  });
}

/** The exact figures that a credential of ours states; what isn't there isn't stated. */
export function statedFigures(credential: { readonly credentialSubject: object }): Figures {
  const { result } = credential.credentialSubject as { readonly result?: unknown };
  const results: readonly unknown[] = Array.isArray(result) ? result : [];
  const figures: Partial<Record<FigureKey, string>> = {};
  for (const one of results) {
    const { resultDescription, value } = one as { resultDescription?: unknown; value?: unknown };
    const key = figureKeys.find((known) => String(resultDescription).endsWith(`#${known}`));
    if (key !== undefined && typeof value === 'string') figures[key] = value;
  }
  return figures;
}

interface Parts {
  readonly name: string;
  readonly valid: object;
  readonly subject: object;
}

function credential({ id, issuer, status }: CredentialFrame, { name, subject, valid }: Parts) {
  return {
    '@context': [credentialsContext, openBadgesContext],
    id,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name,
    issuer: { id: issuer.id, type: ['Profile'], name: issuer.name, url: issuer.url },
    ...valid,
    credentialSubject: subject,
    credentialStatus: {
      id: `${status.list}#${status.index}`,
      type: 'BitstringStatusListEntry',
      statusPurpose: 'revocation',
      statusListIndex: String(status.index),
      statusListCredential: status.list,
    },
  };
}

interface SubjectParts {
  readonly kind: string;
  readonly figures: Figures;
  readonly achievement: object;
}

function subjectOf(
  { issuer, salt }: CredentialFrame,
  of: ServicePeriod & { readonly holder: CredentialHolder; readonly totalMinutes: number },
  { achievement, figures, kind }: SubjectParts,
) {
  const stated = figureKeys.filter((key) => figures[key] !== undefined);
  return {
    type: ['AchievementSubject'],
    identifier: identitiesOf(of.holder, salt),
    ...(of.from === undefined ? {} : { activityStartDate: of.from }),
    ...(of.until === undefined ? {} : { activityEndDate: of.until }),
    creditsEarned: creditHours(of.totalMinutes),
    achievement: {
      id: `${issuer.id}#${kind}`,
      type: ['Achievement'],
      achievementType: 'CommunityService',
      inLanguage: 'zh-CN',
      ...achievement,
      resultDescription: stated.map((key) => ({
        id: `${issuer.id}#${key}`,
        type: ['ResultDescription'],
        ...figureNames[key],
      })),
    },
    result: stated.map((key) => ({
      type: ['Result'],
      resultDescription: `${issuer.id}#${key}`,
      value: figures[key],
    })),
  };
}

function identitiesOf({ name, volunteerNo }: CredentialHolder, salt: string): HashedIdentity[] {
  const number = hashedIdentity('identifier', volunteerNo, salt);
  return name === undefined ? [number] : [number, hashedIdentity('name', name, salt)];
}

/** Hours with two digits, rounded down: a credential never claims more than was served. */
export function creditHours(minutes: number): number {
  return Math.floor((minutes * 100) / 60) / 100;
}

const mostTitles = 20;

function contentOf(titles: readonly string[]): string {
  const distinct = [...new Set(titles)];
  return distinct.slice(0, mostTitles).join('、') + (distinct.length > mostTitles ? ' 等' : '');
}

function profileOf({ communityId, creditCode, name }: CertificateFigures['recorder']) {
  const identifier =
    creditCode === undefined
      ? {}
      : {
          otherIdentifier: [
            {
              type: 'IdentifierEntry',
              identifier: creditCode,
              identifierType: 'ext:UnifiedSocialCreditCode',
            },
          ],
        };
  return { id: `urn:youth-action:community:${communityId}`, type: ['Profile'], name, ...identifier };
}
