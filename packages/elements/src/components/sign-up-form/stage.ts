/** What the form's parts may ask of the element that they are in. */
import type { Instant } from '@youth-action/sdk/domain';
import type { Language } from '@youth-action/sdk/problem-texts';
import type { Connection } from '../../context/connection.ts';

export interface Stage {
  connection(): Connection | undefined;
  language(): Language;
  now(): Instant;
  /** Draws again. */
  requestUpdate(): void;
  /** Focuses what has this id, once what was asked for is drawn; the title where it isn't there. */
  focus(id: string): Promise<void>;
  /** The control with this id, if it is drawn. */
  input(id: string): HTMLInputElement | undefined;
  /** Says something to those who can't see it. */
  announce(text: string): void;
  /** Tells the page; whether it may go on. */
  emit(event: Event): boolean;
}
