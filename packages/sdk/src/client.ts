/** `@youth-action/sdk/client`: the client alone, for a page that loads it when it first writes. */
export { createClient, type Client } from './client/create-client.ts';
export type { ClientOptions } from './client/options.ts';
export type { RequestOptions, WriteOptions } from './client/transport.ts';
