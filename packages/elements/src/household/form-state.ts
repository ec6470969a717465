/** What the form knows between two renderings: the draft, where the resident has been, what the server refused. */
import { type Draft, emptyDraft } from './draft.ts';
import type { Rules } from './party-facts.ts';
import type { FormProblem } from './person-problems.ts';

type Judge = (draft: Draft, rules: Rules) => readonly FormProblem[];

export class FormState {
  draft: Draft = emptyDraft;
  /** Somebody has typed or chosen something: the form must not vanish any more. */
  isBegun = false;

  readonly #judge: Judge;
  readonly #left = new Set<string>();
  #isChecked = false;
  #refused: readonly FormProblem[] = [];

  /** `judge` finds everything about a draft that is to be corrected. */
  constructor(judge: Judge) {
    this.#judge = judge;
  }

  /** Fills in what the page knows of the contact, where nobody has typed anything. */
  prefill(contact: { readonly name?: string | undefined; readonly mobile?: string | undefined }): void {
    const { name, mobile } = this.draft;
    this.draft = { ...this.draft, name: name || contact.name || '', mobile: mobile || contact.mobile || '' };
  }

  /** Takes the next draft; what the server said about these fields is out of date. */
  change(draft: Draft, ...fields: readonly string[]): void {
    this.draft = draft;
    this.isBegun = true;
    this.#refused = this.#refused.filter(({ field }) => field !== undefined && !fields.includes(field));
  }

  /** A field that was left may be judged. */
  leave(field: string): void {
    this.#left.add(field);
  }

  /** Judges all fields, as when the form is sent. */
  check(rules: Rules): readonly FormProblem[] {
    this.#isChecked = true;
    this.#refused = [];
    return this.#judge(this.draft, rules);
  }

  /** The server's own judgement. */
  refuse(problems: readonly FormProblem[]): void {
    this.#refused = problems;
  }

  /** The form has served its purpose: what is sent next starts unjudged. */
  settle(): void {
    this.#isChecked = false;
    this.#left.clear();
    this.#refused = [];
  }

  get isChecked(): boolean {
    return this.#isChecked;
  }

  /** What to show now: everything once the form was sent, before that only what was left. */
  visibleProblems(rules: Rules): readonly FormProblem[] {
    const own = this.#judge(this.draft, rules).filter(
      ({ field }) => this.#isChecked || (field !== undefined && this.#left.has(field)),
    );
    return [...own, ...this.#refused.filter(({ field }) => !own.some((problem) => problem.field === field))];
  }
}
