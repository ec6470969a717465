import type { Handlers } from '../http/handler.ts';
import { accessHandlers } from './access/access.handlers.ts';
import { attendanceHandlers } from './attendance/attendance.handlers.ts';
import { doorHandlers } from './attendance/door.handlers.ts';
import { openCheckInHandlers } from './attendance/open-check-ins.handlers.ts';
import { paperListHandlers } from './attendance/paper-list.handlers.ts';
import { badgeHandlers } from './badges/badges.handlers.ts';
import { certificateHandlers } from './certificates/certificates.handlers.ts';
import { credentialHandlers } from './credentials/credentials.handlers.ts';
import { feedHandlers } from './feeds/feeds.handlers.ts';
import { liveHandlers } from './live/live.handlers.ts';
import { monthlyReportHandlers } from './monthly-reports/monthly-reports.handlers.ts';
import { programmePageHandlers } from './programme/programme-page.handlers.ts';
import { programmeHandlers } from './programme/programme.handlers.ts';
import { correctionHandlers } from './service/corrections.handlers.ts';
import { noticeHandlers } from './service/notices.handlers.ts';
import { serviceHandlers } from './service/service.handlers.ts';
import { serviceRecordHandlers } from './service-record/service-record.handlers.ts';
import { sessionHandlers } from './sessions/sessions.handlers.ts';
import { signUpHandlers } from './sign-ups/sign-ups.handlers.ts';
import { starHandlers } from './stars/stars.handlers.ts';
import { statisticsHandlers } from './statistics/statistics.handlers.ts';
import { volunteerHandlers } from './volunteers/volunteers.handlers.ts';

/** What this server does at each endpoint of the contract. */
export const handlers: Handlers = {
  ...accessHandlers,
  ...attendanceHandlers,
  ...doorHandlers,
  ...openCheckInHandlers,
  ...paperListHandlers,
  ...badgeHandlers,
  ...certificateHandlers,
  ...credentialHandlers,
  ...feedHandlers,
  ...liveHandlers,
  ...monthlyReportHandlers,
  ...programmeHandlers,
  ...programmePageHandlers,
  ...correctionHandlers,
  ...noticeHandlers,
  ...serviceHandlers,
  ...serviceRecordHandlers,
  ...sessionHandlers,
  ...signUpHandlers,
  ...starHandlers,
  ...statisticsHandlers,
  ...volunteerHandlers,
};
