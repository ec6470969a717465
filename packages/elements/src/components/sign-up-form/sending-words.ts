/** What is said aloud while a sign-up is on its way, to those who can't see it. Pure. */
import type { FormWords } from './form.messages.ts';
import type { Submission } from './submission.ts';
import type { TroubleWords } from './trouble.messages.ts';

/** `trouble` is undefined as long as its part isn't loaded. */
export function sendingWords(
  { pace, phase }: Pick<Submission, 'pace' | 'phase'>,
  words: FormWords,
  trouble: TroubleWords | undefined,
): string {
  if (phase === 'idle') return '';
  if (phase === 'queued') return trouble?.offline ?? '';
  if (phase === 'checking' && pace !== 'quick') return trouble?.checking ?? '';
  return pace === 'verySlow' ? words.stillWorking : words.submitting;
}
