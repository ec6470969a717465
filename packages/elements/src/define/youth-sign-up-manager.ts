import { YouthSignUpManager } from '../components/sign-up-manager/sign-up-manager.ts';
import { define } from './define.ts';

export type * from '../components/sign-up-manager/sign-up-manager.events.ts';

define('youth-sign-up-manager', YouthSignUpManager);

declare global {
  interface HTMLElementTagNameMap {
    'youth-sign-up-manager': YouthSignUpManager;
  }
}
