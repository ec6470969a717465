/** Files of a report, fetched with the clerk's token and handed to the browser to save. */
import { type MonthlyReport, reportFileName } from '@youth-action/sdk/domain';
import { messages } from './monthly-report.messages.ts';
import type { ReportHost } from './report-host.ts';

export type FileKind = 'docx' | 'xlsx' | 'csv';

const types: Readonly<Record<FileKind, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv',
};

/** How long the browser may take to begin saving. @unit milliseconds */
const keptFor = 60_000;

export class Downloads {
  /** What is being made. */
  busy: FileKind | undefined;
  error: unknown;

  readonly #host: ReportHost;

  constructor(host: ReportHost) {
    this.#host = host;
  }

  async save(report: MonthlyReport, kind: FileKind): Promise<void> {
    if (this.busy !== undefined) return;
    const locale = this.#host.language();
    this.busy = kind;
    this.error = undefined;
    this.#host.requestUpdate();
    try {
      const bytes = await this.#host.call((client, at) =>
        client.monthlyReports[kind](report.id, { locale }, at),
      );
      const name = reportFileName(report, { extension: kind, language: locale });
      offer(new Blob([bytes], { type: types[kind] }), name);
      this.#host.announce(messages[locale].downloaded(name));
    } catch (error) {
      this.error = error;
    } finally {
      this.busy = undefined;
      this.#host.requestUpdate();
    }
  }
}

function offer(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  document.body.append(link); // where some browsers want it
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), keptFor);
}
