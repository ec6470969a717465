/** A check has come to its end; doesn't bubble. Nothing of the credential itself is told. */
export class YouthCredentialCheckedEvent extends Event {
  static readonly eventName = 'youth-credential-checked';
  /** `ok`, or why it wasn't accepted. */
  readonly code: string;

  constructor(code: string) {
    super(YouthCredentialCheckedEvent.eventName);
    this.code = code;
  }
}

declare global {
  interface HTMLElementEventMap {
    'youth-credential-checked': YouthCredentialCheckedEvent;
  }
}
