/** A month over all communities, for an administrator. */
import type { MonthlyRollUp } from '@youth-action/sdk/domain';
import type { Connection } from '../../context/connection.ts';
import { ResourceController } from '../../controllers/resource-controller.ts';
import type { Access } from '../../staff/access.ts';
import type { ReportHost } from './report-host.ts';

export class RollUp {
  readonly resource: ResourceController<readonly [Connection, Access, string], MonthlyRollUp>;
  readonly #host: ReportHost;

  constructor(host: ReportHost) {
    this.#host = host;
    this.resource = new ResourceController<readonly [Connection, Access, string], MonthlyRollUp>(host.host, {
      key: () => {
        const [connection, access] = [host.connection(), host.access()];
        if (host.view() !== 'roll-up' || !connection || !access) return undefined;
        return [connection, access, host.month()];
      },
      load: ([, , month], signal) =>
        host.call((client, at) => client.monthlyReports.rollUp(month, { ...at, signal })),
    });
  }

  get value(): MonthlyRollUp | undefined {
    const { value } = this.resource;
    return value?.month === this.#host.month() ? value : undefined;
  }

  clear(): void {
    this.resource.value = undefined;
  }
}
