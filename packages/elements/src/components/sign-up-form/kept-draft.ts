/**
 * A draft that survives a reload, where the page allows it: in this tab's session storage, until the sign-up exists.
 *
 * Consents, answers about health and the safety notice are never kept: they're given once, by whoever sends the form.
 * What is kept is text of the person's own device, so it is read back with no trust in its shape.
 */
import type { Question } from '@youth-action/sdk/domain';
import type { RunningIntent } from '../../forms/write-intent.ts';
import { type Draft, type DraftAnswers, emptyDraft } from '../../household/draft.ts';

interface Kept {
  readonly draft: Draft;
  readonly intent?: RunningIntent | undefined;
}

/** One session's, or one activity's, draft with one server. */
export class KeptDraft {
  readonly #key: string;

  constructor(baseUrl: string, subject: string) {
    this.#key = `youth-sign-up:${baseUrl}:${subject}`;
  }

  read(): Kept | undefined {
    try {
      const kept: unknown = JSON.parse(sessionStorage.getItem(this.#key) ?? 'null');
      return isKept(kept) ? { ...kept, draft: { ...emptyDraft, ...kept.draft } } : undefined;
    } catch {
      return undefined; // storage that is switched off, or somebody else's text
    }
  }

  write(draft: Draft, questions: readonly Question[] = [], intent?: RunningIntent): void {
    try {
      sessionStorage.setItem(this.#key, JSON.stringify({ draft: withoutSecrets(draft, questions), intent }));
    } catch {
      // full or switched off: the form works on, it only won't survive a reload
    }
  }

  clear(): void {
    try {
      sessionStorage.removeItem(this.#key);
    } catch {
      // nothing can be there
    }
  }
}

/** The draft without what may not be kept. */
export function withoutSecrets(draft: Draft, questions: readonly Question[]): Draft {
  const isKeepable = (id: string) =>
    questions.some((question) => question.id === id && question.isHealth !== true);
  const keepable = (answers: DraftAnswers): DraftAnswers =>
    Object.fromEntries(Object.entries(answers).filter(([id]) => isKeepable(id)));
  return {
    ...draft,
    isRiskRead: false,
    answers: keepable(draft.answers),
    party: draft.party.map((one) => ({ ...one, consents: {}, answers: keepable(one.answers) })),
  };
}

function isKept(value: unknown): value is Kept {
  const { draft } = (value ?? {}) as Partial<Kept>;
  return (
    typeof draft?.name === 'string' &&
    typeof draft.mobile === 'string' &&
    typeof draft.added === 'number' &&
    Array.isArray(draft.party) &&
    draft.party.every(
      ({ key, name, consents, answers }) =>
        [key, name].every((text) => typeof text === 'string') &&
        typeof consents === 'object' &&
        typeof answers === 'object',
    )
  );
}
