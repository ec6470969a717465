/** What sign-ups that exist are drawn from, and what is done to them. */
import type { SessionDetail, SignUp } from '@youth-action/sdk/domain';
import type { Language } from '@youth-action/sdk/problem-texts';
import type { TemplateResult } from 'lit';

export interface HeldModel {
  /** One, or one for each session of a series. */
  readonly signUps: readonly SignUp[];
  /** The part of a split party that waits. */
  readonly rest: SignUp | undefined;
  /** Undefined while it's loading or where it couldn't be loaded: the sign-up is shown without it. */
  readonly session: SessionDetail | undefined;
  readonly language: Language;
  /** Just made, and not one that was looked up. */
  readonly isNew: boolean;
  readonly calendarUrlOf: (sessionId: string) => string;
  readonly manageUrl: string;
  readonly mapUrl: string | undefined;
  /** The code for the door, once it's drawn. */
  readonly qr: TemplateResult | undefined;
  readonly cancelling: 'idle' | 'asking' | 'sending';
  /** Why cancelling failed, in words. */
  readonly cancelError: string | undefined;
}

export interface HeldActions {
  copy(): void;
  askCancel(): void;
  keep(): void;
  cancel(): void;
  again(): void;
  /** Somebody follows a link to another site; whether she may. */
  leave(url: string): boolean;
}
