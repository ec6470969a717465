/** The way in. The token's field isn't bound: what is typed there is read once, when it's sent. Pure. */
import type { Language } from '@youth-action/sdk/problem-texts';
import { html, nothing, type TemplateResult } from 'lit';
import { checkField } from '../forms/field.ts';
import { inputField } from './staff-fields.ts';
import { messages } from './sign-in.messages.ts';
import type { SignIn } from './sign-in.ts';
import { spinner } from '../forms/spinner.ts';
import { troubleView } from './trouble.ts';

export interface SignInActions {
  signIn(token: string): void;
  readonly remember: (isRemembered: boolean) => void;
}

export function signInView(signIn: SignIn, language: Language, actions: SignInActions): TemplateResult {
  const words = messages[language];
  const { isExpired, isSending, problem } = signIn;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement; // the listener is on the form
    actions.signIn((form.elements.namedItem('token') as HTMLInputElement).value);
  };
  return html`<form class="sign-in" part="sign-in" novalidate aria-labelledby="title" @submit=${submit}>
    <h2 class="title" id="title" tabindex="-1">${isExpired ? words.expiredTitle : words.signInTitle}</h2>
    <p class=${isExpired ? 'notice' : 'muted lead'} role=${isExpired ? 'alert' : nothing}>
      ${isExpired ? words.expired : words.signInLead}
    </p>
    ${inputField({
      id: 'token',
      type: 'password',
      label: words.token,
      value: '',
      isRequired: true,
      changed: () => {},
      error: problem === 'missing' || problem === 'wrong' ? words[problem] : undefined,
    })}
    ${checkField({
      id: 'remember',
      name: 'remember',
      label: words.remember,
      hint: words.rememberHint,
      isChecked: signIn.isRemembered,
      changed: actions.remember,
    })}
    ${problem === 'error' ? troubleView(signIn.error, language) : nothing}
    <button class="button wide" data-kind="primary" type="submit" part="submit" aria-disabled=${isSending ? 'true' : 'false'}>
      ${isSending ? html`${spinner()}${words.signingIn}` : words.signIn}
    </button>
  </form>`;
}
