import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';

/** What travels with a request through the app. The bindings are absent where there is no socket, as in tests. */
export interface AppEnv {
  Bindings: Partial<HttpBindings>;
  Variables: {
    requestId: string;
    /** What the log calls this request: an endpoint's id or a fixed name, never the address with its values. */
    route: string;
    /** Where the answer belongs on the ladder of origins, for CORS. */
    origins: 'any' | 'registered';
  };
}

export type AppContext = Context<AppEnv>;
