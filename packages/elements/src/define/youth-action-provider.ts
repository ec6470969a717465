import { YouthActionProvider } from '../components/action-provider/action-provider.ts';
import { define } from './define.ts';

define('youth-action-provider', YouthActionProvider);

declare global {
  interface HTMLElementTagNameMap {
    'youth-action-provider': YouthActionProvider;
  }
}
