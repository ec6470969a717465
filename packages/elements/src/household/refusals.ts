/** What a refusal says about the session. Pure. */

const changed = /^(session-.+|sign-up-(closed|not-open)|role-not-offered|consent-text-outdated)$/;

/** Whether the session isn't what it was any more, and is to be read again. */
export function tellsOfChange(code: string): boolean {
  return changed.test(code);
}
