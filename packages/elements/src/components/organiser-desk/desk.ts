/** What the desk's parts may ask of the element that they are in. */
import type { Client } from '@youth-action/sdk/client';
import type { Instant } from '@youth-action/sdk/domain';
import type { Language } from '@youth-action/sdk/problem-texts';
import type { ReactiveControllerHost } from 'lit';
import type { Connection } from '../../context/connection.ts';
import type { Access, Authorised } from '../../staff/access.ts';

/** Where an organiser is. */
export type Place =
  | { readonly view: 'sessions' | 'approvals' | 'new-session' | 'open-check-ins' | 'certificates' }
  | { readonly view: 'roster'; readonly sessionId: string };

export interface Desk {
  readonly host: ReactiveControllerHost;
  connection(): Connection | undefined;
  /** Undefined while nobody is signed in. */
  access(): Access | undefined;
  /** What is shown; a view that isn't doesn't read. */
  view(): Place['view'];
  language(): Language;
  now(): Instant;
  /** Calls the server as whoever is signed in; when it no longer takes the token, asks for one, and throws all the same. */
  call<T>(work: (client: Client, at: Authorised) => Promise<T>): Promise<T>;
  go(place: Place): void;
  /** Draws again. */
  requestUpdate(): void;
  /** Focuses what has this id, once what was asked for is drawn; the view's title where it isn't there. */
  focus(id: string): Promise<void>;
  /** Says something to those who can't see it. */
  announce(text: string): void;
  dispatch(event: Event): void;
}

/** What reading for a view depends on, first of all; undefined while it isn't shown or nothing can be asked. */
export function askable(desk: Desk, view: Place['view']): readonly [Connection, Access] | undefined {
  const [connection, access] = [desk.connection(), desk.access()];
  return desk.view() === view && connection && access ? [connection, access] : undefined;
}

/** Items per page of the lists that are read whole. */
export const pageSize = 500;

/** Every item of a list, page by page. */
export async function allOf<T>(items: AsyncIterable<T>): Promise<readonly T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}
