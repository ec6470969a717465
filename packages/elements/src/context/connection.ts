/** How an element reaches the programme: what it reads by, and what sign-ups are written by. */
import { createContext } from '@lit/context';
import { createReader, type Reader } from '@youth-action/sdk/reader';
import type { Resident } from '@youth-action/sdk/resident';

/** Shared by all elements under one provider. Another object means: the data may have changed, read again. */
export interface Connection {
  readonly reader: Reader;
  /** Undefined where the page's own client only reads, or nobody who reads this connection ever signs up. */
  readonly resident?: Resident | undefined;
}

export const connectionContext = createContext<Connection | undefined>(
  Symbol.for('@youth-action/connection'),
);

/** Where a connection leads. A client that the host made comes before an address. */
export interface ConnectionOptions {
  readonly client?: Reader | Resident | undefined;
  readonly baseUrl?: string | undefined;
  readonly siteKey?: string | undefined;
}

/** A connection that reads, or undefined where neither client nor address is known. */
export function connection({ client, baseUrl }: ConnectionOptions): Connection | undefined {
  if (client !== undefined) return { reader: client, resident: 'signUps' in client ? client : undefined };
  return baseUrl ? { reader: createReader({ baseUrl }) } : undefined;
}

/** The same server and client under a new identity, which tells every consumer to read again. */
export function refreshed(connection: Connection): Connection {
  return { ...connection };
}
