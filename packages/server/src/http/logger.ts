/** Logs of one JSON object per line, without anything about a person: no bodies, addresses, queries or tokens. */
export type LogLevel = 'info' | 'warn' | 'error';
export type LogFields = Readonly<Record<string, string | number | boolean | undefined>>;

export interface Logger {
  log(level: LogLevel, event: string, fields?: LogFields): void;
}

/** Writes to stdout, one line per event. */
export function jsonLogger(
  write: (line: string) => void = (line) => void process.stdout.write(line),
): Logger {
  return {
    log(level, event, fields = {}) {
      write(`${JSON.stringify({ time: new Date().toISOString(), level, event, ...fields })}\n`);
    },
  };
}

export const silentLogger: Logger = { log() {} };

/**
 * What may be logged of an error: where and of which kind, down to its causes. Messages only of errors that say that
 * theirs are safe: databases and parsers quote values in them.
 */
export function errorFields(error: unknown): LogFields {
  const kinds: string[] = [];
  let frames: string | undefined;
  for (let cause: unknown = error; cause instanceof Error && kinds.length < 5; cause = cause.cause) {
    const code = 'code' in cause && typeof cause.code === 'string' ? `(${cause.code})` : '';
    const message = 'isSafeToLog' in cause ? `: ${cause.message}` : '';
    kinds.push(cause.name + code + message);
    frames = framesOf(cause);
  }
  return { error: kinds.join(' < ') || typeof error, frames };
}

function framesOf({ stack = '' }: Error): string {
  return stack
    .split('\n')
    .filter((line) => /^ {4}at /.test(line))
    .slice(0, 8)
    .map((line) => line.trim())
    .join('; ');
}
