import { YouthCredentialCheck } from '../components/credential-check/credential-check.ts';
import { define } from './define.ts';

define('youth-credential-check', YouthCredentialCheck);

declare global {
  interface HTMLElementTagNameMap {
    'youth-credential-check': YouthCredentialCheck;
  }
}
