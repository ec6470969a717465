/** Connections that also sign up. Apart from `connection.ts`, so that elements that never write don't carry this. */
import { createResident } from '@youth-action/sdk/resident';
import { connection, type Connection, type ConnectionOptions } from './connection.ts';

/** A connection that reads and signs up; undefined where neither client nor address is known. */
export function connect(options: ConnectionOptions): Connection | undefined {
  const { baseUrl, client, siteKey } = options;
  if (client !== undefined || !baseUrl) return connection(options);
  const resident = createResident({ baseUrl, siteKey });
  return { reader: resident, resident };
}
