/**
 * A reporter of `node --test` that prints one JSON line of counts, for the test command to read.
 * A cancelled test counts as failed, one marked `todo` as skipped.
 */
interface SummaryEvent {
  readonly type: string;
  readonly data: {
    readonly file?: string;
    readonly counts?: Readonly<Record<'passed' | 'failed' | 'cancelled' | 'skipped' | 'todo', number>>;
  };
}

// Node takes a reporter as the module's default export.
// oxlint-disable-next-line import/no-default-export
export default async function* nodeTallyReporter(source: AsyncIterable<SummaryEvent>): AsyncIterable<string> {
  for await (const { type, data } of source) {
    // A summary that names a file is that file's alone; the last one is the run's.
    if (type !== 'test:summary' || data.file !== undefined || !data.counts) continue;
    const { passed, failed, cancelled, skipped, todo } = data.counts;
    yield `${JSON.stringify({ passed, failed: failed + cancelled, skipped: skipped + todo })}\n`;
  }
}
