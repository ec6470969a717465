/** What the report's parts may ask of the element that they are in. */
import type { Client } from '@youth-action/sdk/client';
import type { Instant } from '@youth-action/sdk/domain';
import type { Language } from '@youth-action/sdk/problem-texts';
import type { ReactiveControllerHost } from 'lit';
import type { Connection } from '../../context/connection.ts';
import type { Access, Authorised } from '../../staff/access.ts';

export type ReportViewName = 'report' | 'roll-up';

export interface ReportHost {
  readonly host: ReactiveControllerHost;
  connection(): Connection | undefined;
  access(): Access | undefined;
  view(): ReportViewName;
  /** `YYYY-MM`. */
  month(): string;
  language(): Language;
  now(): Instant;
  call<T>(work: (client: Client, at: Authorised) => Promise<T>): Promise<T>;
  requestUpdate(): void;
  focus(id: string): Promise<void>;
  announce(text: string): void;
  dispatch(event: Event): void;
}
