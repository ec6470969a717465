import type { AppContext, AppEnv } from './app-env.ts';

/** Asks the API as the browser behind `context` would, but for what only a script can do. */
export type ApiCaller = (context: AppContext, path: string, init?: RequestInit) => Promise<Response>;

/** What tells the API who asks; the socket comes with the bindings. */
const passedOn = ['accept-language', 'x-forwarded-for'] as const;

/** Goes through the whole app, so that a form without script meets every check that a script would. */
export function apiCaller(
  fetch: (request: Request, bindings: AppEnv['Bindings']) => Response | Promise<Response>,
): ApiCaller {
  return async (context, path, init) => {
    const headers = new Headers(init?.headers);
    for (const name of passedOn) {
      const value = context.req.header(name);
      if (value !== undefined) headers.set(name, value);
    }
    const request = new Request(new URL(path, 'http://localhost'), { ...init, headers });
    return fetch(request, { ...context.env, isPlainForm: true });
  };
}
