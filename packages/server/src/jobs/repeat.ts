import { errorFields, type Logger } from '../http/logger.ts';

/** Work that a server does by itself. Several processes may do it at the same time. */
export interface RecurringJob {
  /** What the log calls it. */
  readonly name: string;
  readonly everyMs: number;
  readonly work: () => Promise<unknown>;
}

/** Does it now and then every so often, never twice at once; a failure is logged and waits for the next time. Returns how to stop it. */
export function repeat({ name, everyMs, work }: RecurringJob, logger: Logger): () => void {
  let isWorking = false;
  const once = async () => {
    if (isWorking) return;
    isWorking = true;
    try {
      await work();
    } catch (error) {
      logger.log('warn', `${name}-failed`, errorFields(error));
    } finally {
      isWorking = false;
    }
  };
  void once();
  const timer = setInterval(() => void once(), everyMs).unref();
  return () => clearInterval(timer);
}
