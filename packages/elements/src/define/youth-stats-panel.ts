import { YouthStatsPanel } from '../components/stats-panel/stats-panel.ts';
import { define } from './define.ts';

export type * from '../components/stats-panel/stats-panel.events.ts';

define('youth-stats-panel', YouthStatsPanel);

declare global {
  interface HTMLElementTagNameMap {
    'youth-stats-panel': YouthStatsPanel;
  }
}
