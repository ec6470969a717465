/** A route as data, and how routes become an app's: each address knows its methods, so 405 and preflights are exact. */
import type { Hono } from 'hono';
import type { AppContext, AppEnv } from './app-env.ts';
import { preflight } from './cors.ts';
import { HttpProblem } from './problem-response.ts';

export interface Route {
  /** What the log calls it. */
  readonly name: string;
  readonly method: 'GET' | 'POST';
  /** In Hono's way of writing: `/v1/sessions/:sessionId`. */
  readonly path: string;
  /** Pages of which origins may read the answer. */
  readonly origins: AppEnv['Variables']['origins'];
  readonly answer: (context: AppContext) => Response | Promise<Response>;
}

/** Adds the routes, and for each address the answers to the methods that it doesn't have. */
export function addRoutes(app: Hono<AppEnv>, routes: readonly Route[]): void {
  for (const [path, atPath] of Map.groupBy(routes, (route) => route.path)) {
    for (const route of atPath) {
      app.on(route.method, path, (context) => {
        context.set('route', route.name);
        context.set('origins', route.origins);
        return route.answer(context);
      });
    }
    const allow = allowOf(atPath);
    const open = atPath.filter(({ origins }) => origins === 'any').map(({ method }) => method);
    app.options(path, preflight(allow, open));
    app.all(path, () => {
      throw new HttpProblem('method-not-allowed', { Allow: allow });
    });
  }
}

function allowOf(routes: readonly Route[]): string {
  const methods = routes.flatMap(({ method }) => (method === 'GET' ? ['GET', 'HEAD'] : [method]));
  return [...methods, 'OPTIONS'].join(', ');
}
