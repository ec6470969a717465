import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';

/** What travels with a request through the app. The bindings are absent where there is no socket, as in tests. */
export interface AppEnv {
  Bindings: Partial<HttpBindings> & {
    /** Set by the server for a call of its own: what a form without script sent, so nobody could solve a challenge. */
    isPlainForm?: boolean;
  };
  Variables: {
    requestId: string;
    /** What the log calls this request: an endpoint's id or a fixed name, never the address with its values. */
    route: string;
    /**
     * Pages of which origins may read the answer. `asking`: the page that asks, whichever it is, because the answer only
     * says that or why it may not go on.
     */
    origins: 'any' | 'registered' | 'asking';
  };
}

export type AppContext = Context<AppEnv>;
