import { YouthServiceRecord } from '../components/service-record/service-record.ts';
import { define } from './define.ts';

export type * from '../components/service-record/service-record.events.ts';

define('youth-service-record', YouthServiceRecord);

declare global {
  interface HTMLElementTagNameMap {
    'youth-service-record': YouthServiceRecord;
  }
}
