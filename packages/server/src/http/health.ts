import type { DatabaseHandle } from '../storage/open-database.ts';
import type { AppContext } from './app-env.ts';
import { HttpProblem } from './problem-response.ts';
import type { Route } from './routes.ts';

/** `/health`: the process answers. `/ready`: so does the database, and its tables are those of this program. */
export function healthRoutes(database: DatabaseHandle): Route[] {
  const ok = (context: AppContext) => context.json({ status: 'ok' }, 200, { 'Cache-Control': 'no-store' });
  return [
    { name: 'health', method: 'GET', path: '/health', origins: 'any', answer: ok },
    {
      name: 'ready',
      method: 'GET',
      path: '/ready',
      origins: 'any',
      answer: async (context) => {
        await database.ping();
        const pending = await database.pendingMigrations();
        if (pending.length > 0) throw new HttpProblem('unavailable', { 'Retry-After': '10' });
        return ok(context);
      },
    },
  ];
}
