import { YouthSignUpForm } from '../components/sign-up-form/sign-up-form.ts';
import { define } from './define.ts';

export type * from '../components/sign-up-form/sign-up-form.events.ts';

define('youth-sign-up-form', YouthSignUpForm);

declare global {
  interface HTMLElementTagNameMap {
    'youth-sign-up-form': YouthSignUpForm;
  }
}
