import type { BodyInputOf, ParamsOf, QueryInputOf } from '../../contract/endpoint.ts';
import type { EndpointId, Endpoints } from '../../contract/endpoints.ts';
import { aNewActivity, aNewSeries } from '../builders.ts';
import type { World } from './world.ts';

export type Sample<Id extends EndpointId> = {
  readonly params: ParamsOf<Endpoints[Id]>;
  readonly query?: QueryInputOf<Endpoints[Id]>;
  readonly body?: BodyInputOf<Endpoints[Id]>;
};

/** A valid request of every endpoint; one that is missing is a type error. What it names need not exist. */
export const samples: { readonly [Id in EndpointId]: (world: World) => Sample<Id> } = {
  'communities.list': () => ({ params: {} }),
  'programmes.list': () => ({ params: {} }),
  'programmes.get': () => ({ params: { programmeId: 'prg_unknown' } }),
  'venues.list': () => ({ params: {} }),
  'partners.list': () => ({ params: {} }),
  'activities.list': () => ({ params: {} }),
  'activities.get': () => ({ params: { activityId: 'act_unknown' } }),
  'activities.create': ({ subject }) => ({
    params: {},
    body: aNewActivity({ communityId: subject.communityId }),
  }),
  'sessions.list': () => ({ params: {} }),
  'sessions.get': () => ({ params: { sessionId: 'ses_unknown' } }),
  'sessions.calendar': () => ({ params: { sessionId: 'ses_unknown' } }),
  'sessions.schedule': ({ at }) => ({
    params: {},
    body: { activityId: 'act_unknown', startsAt: at(60), endsAt: at(120), capacity: { participant: 1 } },
  }),
  'sessions.scheduleSeries': () => ({
    params: { activityId: 'act_unknown' },
    body: aNewSeries(),
  }),
  'sessions.cancel': () => ({ params: { sessionId: 'ses_unknown' }, body: { reason: '下雨' } }),
  'sessions.roster': () => ({ params: { sessionId: 'ses_unknown' } }),
  'sessions.resize': () => ({ params: { sessionId: 'ses_unknown' }, body: { participant: 1 } }),
  'sessions.places': () => ({ params: {}, query: { sessionIds: ['ses_unknown'] } }),
  'challenges.get': () => ({ params: {} }),
  'signUps.create': (world) => ({ params: { sessionId: 'ses_unknown' }, body: world.single() }),
  'signUps.get': () => ({ params: { signUpId: 'sgn_unknown' } }),
  'signUps.cancel': () => ({ params: { signUpId: 'sgn_unknown' } }),
  'signUps.createSeries': (world) => ({
    params: { activityId: 'act_unknown' },
    body: { ...world.single(), sessionIds: ['ses_unknown'] },
  }),
  'signUps.changeParty': () => ({ params: { signUpId: 'sgn_unknown' }, body: { remove: ['ptc_unknown'] } }),
  'signUps.accept': () => ({ params: { signUpId: 'sgn_unknown' } }),
  'signUps.decideConsent': () => ({
    params: { signUpId: 'sgn_unknown' },
    body: { participantId: 'ptc_unknown', purpose: 'sign-up', granted: false, textVersion: '2026-1' },
  }),
  'signUps.data': ({ person }) => ({
    params: { signUpId: 'sgn_unknown' },
    body: { mobile: person().mobile },
  }),
  'signUps.erase': ({ person }) => ({
    params: { signUpId: 'sgn_unknown' },
    body: { mobile: person().mobile },
  }),
  'signUps.decide': () => ({ params: { signUpId: 'sgn_unknown' }, body: { decision: 'approve' } }),
  'signUps.offer': () => ({ params: { signUpId: 'sgn_unknown' } }),
  'sessions.scans': ({ subject }) => ({
    params: { sessionId: 'ses_unknown' },
    body: {
      deviceNow: subject.now(),
      scans: [{ id: 'scn_1', participantId: 'ptc_unknown', kind: 'in', at: subject.now(), method: 'list' }],
    },
  }),
  'sessions.doorKey': () => ({ params: { sessionId: 'ses_unknown' } }),
  'signUps.scanDoor': ({ subject }) => ({
    params: { signUpId: 'sgn_unknown' },
    body: {
      code: '00000000',
      kind: 'in',
      participantIds: ['ptc_unknown'],
      scannedAt: subject.now(),
      deviceNow: subject.now(),
      deviceId: 'a-phone-of-nobody',
    },
  }),
  'paperLists.key': () => ({
    params: { sessionId: 'ses_unknown' },
    body: { rows: [{ participantId: 'ptc_unknown', in: '19:00' }] },
  }),
  'checkIns.open': () => ({ params: {} }),
  'checkIns.close': ({ subject }) => ({
    params: { checkInId: 'chk_unknown' },
    body: { leftAt: subject.now(), reason: '忘记签退' },
  }),
  'participants.checkIn': () => ({ params: { participantId: 'ptc_unknown' } }),
  'participants.checkOut': () => ({ params: { participantId: 'ptc_unknown' } }),
  'serviceEntries.list': () => ({ params: {} }),
  'serviceEntries.supplement': () => ({
    params: {},
    body: {
      volunteerId: 'vol_unknown',
      sessionId: 'ses_unknown',
      minutes: 60,
      reason: '漏签',
      evidence: { kind: 'witness', reference: '值班记录' },
    },
  }),
  'serviceEntries.approve': () => ({ params: { serviceEntryId: 'sve_unknown' } }),
  'serviceEntries.steps': () => ({ params: { serviceEntryId: 'sve_unknown' } }),
  'serviceEntries.notices': () => ({ params: {} }),
  'serviceEntries.object': ({ person }) => ({
    params: { serviceEntryId: 'sve_unknown' },
    body: { contact: person(), text: '那天没有这场活动' },
  }),
  'objections.list': () => ({ params: {} }),
  'objections.decide': () => ({
    params: { objectionId: 'obj_unknown' },
    body: { decision: 'dismiss', reason: '核实无误' },
  }),
  'corrections.list': () => ({ params: {} }),
  'corrections.request': () => ({
    params: { signUpId: 'sgn_unknown' },
    body: { serviceEntryId: 'sve_unknown', text: '少记了半小时' },
  }),
  'corrections.note': () => ({
    params: {},
    body: { serviceEntryId: 'sve_unknown', text: '少记了半小时' },
  }),
  'corrections.decide': () => ({
    params: { correctionId: 'cor_unknown' },
    body: { decision: 'decline', reason: '核实无误' },
  }),
  'serviceEntries.void': () => ({ params: { serviceEntryId: 'sve_unknown' }, body: { reason: '错误' } }),
  'volunteers.list': () => ({ params: {} }),
  'volunteers.import': ({ subject, person }) => ({
    params: {},
    body: { communityId: subject.communityId, rows: [{ line: 1, ...person(), leagueMember: true }] },
  }),
  'badges.get': () => ({ params: { badgeCode: '0000000000000000' } }),
  'badges.share': () => ({ params: { signUpId: 'sgn_unknown' }, body: { volunteerId: 'vol_unknown' } }),
  'badges.revoke': () => ({ params: { signUpId: 'sgn_unknown' }, body: { volunteerId: 'vol_unknown' } }),
  'volunteers.shareBadge': () => ({ params: { volunteerId: 'vol_unknown' } }),
  'volunteers.revokeBadge': () => ({ params: { volunteerId: 'vol_unknown' } }),
  'stars.apply': () => ({
    params: { signUpId: 'sgn_unknown' },
    body: { volunteerId: 'vol_unknown', level: 1 },
  }),
  'stars.withdraw': () => ({ params: { signUpId: 'sgn_unknown', starApplicationId: 'sta_unknown' } }),
  'stars.applyFor': () => ({ params: { volunteerId: 'vol_unknown' }, body: { level: 1 } }),
  'stars.list': () => ({ params: {} }),
  'stars.decide': () => ({ params: { starApplicationId: 'sta_unknown' }, body: { decision: 'approve' } }),
  'serviceRecord.get': () => ({ params: { signUpId: 'sgn_unknown' } }),
  'statistics.get': () => ({ params: {} }),
  'statistics.rows': ({ subject }) => ({
    params: {},
    query: { communityId: subject.communityId, metric: 'persons' },
  }),
  'statistics.month': ({ subject }) => ({
    params: { month: '2026-05' },
    query: { communityId: subject.communityId },
  }),
  'credentials.issuer': () => ({ params: {} }),
  'credentials.key': () => ({ params: { signingKeyId: 'key_unknown' } }),
  'credentials.ofBadge': () => ({ params: { badgeCode: '0000000000000000' } }),
  'credentials.ofCertificate': () => ({ params: { documentCode: '00000000000000000000' } }),
  'credentials.status': () => ({ params: { listId: '9999' } }),
  'credentials.check': () => ({ params: { credentialId: '0-131071' } }),
  'certificates.list': () => ({ params: {} }),
  'certificates.issue': ({ subject }) => ({
    params: {},
    body: { volunteerId: 'vol_unknown', communityId: subject.communityId },
  }),
  'certificates.get': () => ({ params: { documentCode: '0000000000zzzzzzzzzz' } }),
  'certificates.verify': () => ({ params: { number: '640181001009-2026-ZZZZZZZZZZ' } }),
  'certificates.revoke': () => ({ params: { certificateId: 'crt_unknown' }, body: { reason: '登记错误' } }),
  'signUps.issueCertificate': ({ subject }) => ({
    params: { signUpId: 'sgn_unknown' },
    body: { volunteerId: 'vol_unknown', communityId: subject.communityId },
  }),
  'signUps.issueStatement': () => ({
    params: { signUpId: 'sgn_unknown' },
    body: { volunteerId: 'vol_unknown' },
  }),
  'statements.get': () => ({ params: { documentCode: '0000000000zzzzzzzzzz' } }),
  'monthlyReports.rollUp': () => ({ params: { month: '2026-04' } }),
  'monthlyReports.list': () => ({ params: {} }),
  'monthlyReports.draft': ({ subject }) => ({
    params: {},
    body: { communityId: subject.communityId, month: '2020-01' },
  }),
  'monthlyReports.get': () => ({ params: { monthlyReportId: 'rep_unknown' } }),
  'monthlyReports.edit': () => ({ params: { monthlyReportId: 'rep_unknown' }, body: { version: 1 } }),
  'monthlyReports.freeze': () => ({ params: { monthlyReportId: 'rep_unknown' }, body: { version: 1 } }),
  'monthlyReports.submit': () => ({ params: { monthlyReportId: 'rep_unknown' }, body: { version: 1 } }),
  'monthlyReports.amend': () => ({ params: { monthlyReportId: 'rep_unknown' }, body: { reason: '漏报' } }),
  'monthlyReports.rows': () => ({
    params: { monthlyReportId: 'rep_unknown' },
    query: { figure: 'sessions' },
  }),
  'monthlyReports.csv': () => ({ params: { monthlyReportId: 'rep_unknown' } }),
  'monthlyReports.xlsx': () => ({ params: { monthlyReportId: 'rep_unknown' } }),
  'monthlyReports.docx': () => ({ params: { monthlyReportId: 'rep_unknown' } }),
  'me.get': () => ({ params: {} }),
  'feeds.calendar': () => ({ params: {} }),
  'feeds.rss': () => ({ params: {} }),
  'feeds.jsonFeed': () => ({ params: {} }),
  'feeds.jsonLd': () => ({ params: {} }),
  'feeds.rpde': () => ({ params: {} }),
};
