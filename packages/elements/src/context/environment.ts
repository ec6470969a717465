/** What a page decides once for all elements under a provider. */
import { createContext } from '@lit/context';
import type { Instant } from '@youth-action/sdk/domain';
import type { Language } from '@youth-action/sdk/problem-texts';

export interface Environment {
  /** Undefined: the language of the page around the element. */
  readonly language: Language | undefined;
  /** The present instant. Tests and demonstrations put their own clock here. */
  now(): Instant;
}

export const environmentContext = createContext<Environment | undefined>(
  Symbol.for('@youth-action/environment'),
);
