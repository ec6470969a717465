/** What the flow needs of the element, and what that says about it. */
import type { Wishes } from '../../household/draft.ts';
import type * as earlierPart from './earlier-part.ts';
import type { LaterParts } from './later-parts.ts';
import type { Stage } from './stage.ts';
import type { Created } from './submission.ts';
import type { TypedDraft } from './typed-draft.ts';

/** What the flow needs of the element beside its stage. */
export interface FlowHost {
  readonly stage: Stage;
  readonly parts: LaterParts;
  /** Reads the session again. */
  reload(): void;
  /** There is a sign-up now. */
  created(created: Created): void;
}

/** What the page would like to stand in the form. */
export interface Prefill {
  readonly name: string;
  readonly mobile: string;
  readonly wishes: Wishes;
  /** What was filled in elsewhere; it's looked at once, when the form is first offered. */
  readonly typed: TypedDraft | undefined;
  readonly keepDraft: boolean;
  /** What is needed for these two. */
  readonly earlier: typeof earlierPart | undefined;
}
