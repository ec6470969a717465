/**
 * The element classes and their events, without registering anything: importing this has no effect on a page, and
 * works where there is no page. Tags are registered by `@youth-action/elements/define` or, one by one, by
 * `@youth-action/elements/define/<tag>`.
 */
export { YouthActionProvider } from './components/action-provider/action-provider.ts';
export { YouthActivityCalendar } from './components/activity-calendar/activity-calendar.ts';
export * from './components/activity-calendar/activity-calendar.events.ts';
export * from './components/credential-check/credential-check.events.ts';
export { YouthCredentialCheck } from './components/credential-check/credential-check.ts';
export * from './components/hours-badge/hours-badge.events.ts';
export { YouthHoursBadge, type HoursBadgeDisplay } from './components/hours-badge/hours-badge.ts';
export * from './components/monthly-report/monthly-report.events.ts';
export { YouthMonthlyReport } from './components/monthly-report/monthly-report.ts';
export * from './components/organiser-desk/organiser-desk.events.ts';
export { YouthOrganiserDesk } from './components/organiser-desk/organiser-desk.ts';
export * from './components/programme-page/programme-page.events.ts';
export { YouthProgrammePage } from './components/programme-page/programme-page.ts';
export * from './components/service-record/service-record.events.ts';
export { YouthServiceRecord } from './components/service-record/service-record.ts';
export * from './components/sign-up-form/sign-up-form.events.ts';
export { YouthSignUpForm } from './components/sign-up-form/sign-up-form.ts';
export type { TypedDraft, TypedParticipant } from './components/sign-up-form/typed-draft.ts';
export * from './components/sign-up-manager/sign-up-manager.events.ts';
export { type ManagedSignUp, YouthSignUpManager } from './components/sign-up-manager/sign-up-manager.ts';
export * from './components/stats-panel/stats-panel.events.ts';
export { YouthStatsPanel, type StatsPanelDisplay } from './components/stats-panel/stats-panel.ts';
export { YouthSubscribeLinks } from './components/subscribe-links/subscribe-links.ts';
export { version } from './version.ts';
