import type { Handlers } from '../http/handler.ts';
import { accessHandlers } from './access/access.handlers.ts';
import { attendanceHandlers } from './attendance/attendance.handlers.ts';
import { badgeHandlers } from './badges/badges.handlers.ts';
import { feedHandlers } from './feeds/feeds.handlers.ts';
import { liveHandlers } from './live/live.handlers.ts';
import { programmePageHandlers } from './programme/programme-page.handlers.ts';
import { programmeHandlers } from './programme/programme.handlers.ts';
import { serviceHandlers } from './service/service.handlers.ts';
import { sessionHandlers } from './sessions/sessions.handlers.ts';
import { signUpHandlers } from './sign-ups/sign-ups.handlers.ts';
import { statisticsHandlers } from './statistics/statistics.handlers.ts';
import { volunteerHandlers } from './volunteers/volunteers.handlers.ts';

/** What this server does at each endpoint of the contract. */
export const handlers: Handlers = {
  ...accessHandlers,
  ...attendanceHandlers,
  ...badgeHandlers,
  ...feedHandlers,
  ...liveHandlers,
  ...programmeHandlers,
  ...programmePageHandlers,
  ...serviceHandlers,
  ...sessionHandlers,
  ...signUpHandlers,
  ...statisticsHandlers,
  ...volunteerHandlers,
};
