import { YouthSubscribeLinks } from '../components/subscribe-links/subscribe-links.ts';
import { define } from './define.ts';

define('youth-subscribe-links', YouthSubscribeLinks);

declare global {
  interface HTMLElementTagNameMap {
    'youth-subscribe-links': YouthSubscribeLinks;
  }
}
