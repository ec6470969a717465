/** Which view is drawn at which place. Pure. */
import type { TemplateResult } from 'lit';
import type { Certificates } from './certificates.ts';
import { certificatesView } from './certificates-view.ts';
import type { Desk, Place } from './desk.ts';
import { type Approvals, entriesView } from './entries-view.ts';
import type { NewSessionForm } from './new-session.ts';
import { newSessionView } from './new-session-view.ts';
import type { OpenCheckIns } from './open-check-ins.ts';
import { openCheckInsView } from './open-check-ins-view.ts';
import type { Roster } from './roster.ts';
import { rosterView } from './roster-view.ts';
import type { Sessions } from './sessions.ts';
import { sessionsView } from './sessions-view.ts';

/** What the views show. */
interface Parts {
  readonly sessions: Sessions;
  readonly roster: Roster;
  readonly forms: Parameters<typeof rosterView>[1];
  readonly approvals: Approvals;
  readonly openCheckIns: OpenCheckIns;
  readonly certificates: Certificates;
  readonly newSession: NewSessionForm;
}

export function placeView({ view }: Place, parts: Parts, desk: Desk): TemplateResult {
  switch (view) {
    case 'sessions':
      return sessionsView(parts.sessions, desk);
    case 'roster':
      return rosterView(parts.roster, parts.forms, desk);
    case 'approvals':
      return entriesView(parts.approvals, desk);
    case 'open-check-ins':
      return openCheckInsView(parts.openCheckIns, desk);
    case 'certificates':
      return certificatesView(parts.certificates, desk);
    case 'new-session':
      return newSessionView(parts.newSession, desk);
  }
}
