/** The rows behind the figure that is open; one at a time, page by page. */
import type { MonthlyReportRow } from '@youth-action/sdk/domain';
import type { ReportHost } from './report-host.ts';

export class FigureRows {
  /** The figure whose rows are shown. */
  key: string | undefined;
  rows: readonly MonthlyReportRow[] = [];
  state: 'loading' | 'ready' | 'error' = 'ready';
  error: unknown;

  readonly #host: ReportHost;
  #reportId = '';
  #cursor: string | undefined;
  #asked = 0;

  constructor(host: ReportHost) {
    this.#host = host;
  }

  get hasMore(): boolean {
    return this.#cursor !== undefined;
  }

  toggle(reportId: string, key: string): void {
    if (this.key === key && this.#reportId === reportId) return this.close();
    this.key = key;
    this.#reportId = reportId;
    this.rows = [];
    this.#cursor = undefined;
    void this.more();
  }

  close(): void {
    this.key = undefined;
    this.#asked += 1;
    this.#host.requestUpdate();
  }

  async more(): Promise<void> {
    const { key } = this;
    if (key === undefined) return;
    const asked = (this.#asked += 1);
    this.state = 'loading';
    this.#host.requestUpdate();
    const cursor = this.#cursor === undefined ? {} : { cursor: this.#cursor };
    try {
      const page = await this.#host.call((client, at) =>
        client.monthlyReports.rows(this.#reportId, { figure: key, limit: 50, ...cursor }, at),
      );
      if (asked !== this.#asked) return; // another figure is open by now
      this.rows = [...this.rows, ...page.items];
      this.#cursor = page.nextCursor;
      this.state = 'ready';
    } catch (error) {
      if (asked !== this.#asked) return;
      this.state = 'error';
      this.error = error;
    }
    this.#host.requestUpdate();
  }
}
