import { YouthMonthlyReport } from '../components/monthly-report/monthly-report.ts';
import { define } from './define.ts';

export type * from '../components/monthly-report/monthly-report.events.ts';

define('youth-monthly-report', YouthMonthlyReport);

declare global {
  interface HTMLElementTagNameMap {
    'youth-monthly-report': YouthMonthlyReport;
  }
}
