/** The holder of a manage link shows to be the contact by her number, because a link may be passed on. */
import { timingSafeEqual } from 'node:crypto';
import { ProblemError } from '../../http/handler.ts';
import { hashToken } from '../../http/manage-token.ts';
import type { SignUpRow } from './sign-ups.repository.ts';

/**
 * Throws `contact-mismatch` for any other number, after a time that is the same for all of them. How often one may try is
 * limited before it gets here: the masked answer shows seven digits, and the other four could be found by trying.
 */
export function insistOnContact(signUp: SignUpRow, mobile: string): void {
  const [given, known] = [bytesOf(mobile), bytesOf(signUp.contact_mobile)];
  if (!timingSafeEqual(given, known)) throw new ProblemError('contact-mismatch');
}

/** Of one length, whatever the number. */
function bytesOf(mobile: string): Buffer {
  return Buffer.from(hashToken(mobile));
}
