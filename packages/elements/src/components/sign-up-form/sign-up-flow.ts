/**
 * Filling in and sending: from the first key to the answer.
 *
 * Owns the draft, its problems, the order that is sent, what is kept over a reload. What becomes of a sign-up that exists
 * is `held-part.ts`; which session it's for is the element's to know.
 */
import type { Relation } from '@youth-action/sdk/domain';
import { isApiError } from '@youth-action/sdk/reader';
import type { TemplateResult } from 'lit';
import { loadingState } from '../../localize/states.ts';
import { draftFor, firstRole, withoutConsents, type Wishes } from '../../household/draft.ts';
import { codeOf } from './error-code.ts';
import { FormState } from '../../household/form-state.ts';
import type { FlowHost, Prefill } from './flow-host.ts';
import { type FlowActions, flowView } from './flow-view.ts';
import { formMessages } from './form.messages.ts';
import { orderOf } from './order.ts';
import { type Rules, rulesFor } from '../../household/party-facts.ts';
import { PartyEditor } from '../../household/party-editor.ts';
import { tellsOfChange } from '../../household/refusals.ts';
import type { KeptDraft } from './kept-draft.ts';
import { fieldOf, problemsOf } from './problems.ts';
import { YouthSignUpFailedEvent, YouthSignUpSubmittedEvent } from './sign-up-form.events.ts';
import { sendingWords } from './sending-words.ts';
import type { OpenSubject } from './subject.ts';
import { Submission } from './submission.ts';

export class SignUpFlow {
  readonly #host: FlowHost;
  readonly #form = new FormState(problemsOf);
  readonly #submission: Submission;
  readonly #editor: PartyEditor;
  #subject: OpenSubject | undefined;
  /** What the page said of the contact. */
  #known = { name: '', mobile: '' };
  #wishes: Wishes = { role: '', party: [] };
  #kept: KeptDraft | undefined;
  #said = '';
  /** The server asks to wait. */
  #isWaiting = false;

  constructor(host: FlowHost) {
    this.#host = host;
    this.#submission = new Submission(host.stage, () => this.#sendingChanged());
    this.#editor = new PartyEditor(host.stage, this.#form);
  }

  /** Fills in what the page knows, where nobody has typed anything. */
  prefill(prefill: Prefill, subject: OpenSubject): void {
    const { mobile, name, wishes } = prefill;
    if (name !== this.#known.name) this.#form.prefill({ name });
    if (mobile !== this.#known.mobile) this.#form.prefill({ mobile });
    this.#known = { name, mobile };
    this.#wishes = wishes;
    const isFirst = this.#subject === undefined;
    const isNew = subject.id !== this.#subject?.id;
    this.#subject = subject;
    if (!isNew) return;
    this.#form.draft = draftFor(this.#form.draft, subject.detail, wishes);
    if (isFirst) this.#take(prefill, subject);
    this.#keep(prefill, subject);
    this.#submission.clear();
    this.#form.settle();
  }

  /** What waits for the network is given up with the element. */
  disconnected(): void {
    this.#submission.giveUp();
  }

  get #rules(): Rules | undefined {
    return this.#subject && rulesFor(this.#subject, this.#form.draft, this.#host.stage.now());
  }

  #take({ earlier, typed }: Prefill, { detail, series }: OpenSubject): void {
    if (typed === undefined || earlier === undefined) return;
    const roleOf = (relation: Relation) => firstRole(relation, detail, this.#wishes.role);
    const draft = earlier.withTyped(this.#form.draft, typed, roleOf);
    const sessionIds = draft.sessionIds.filter((id) => series?.some((session) => session.id === id));
    this.#form.draft = { ...draft, sessionIds };
  }

  /** What was typed before a reload stands there again; it goes before what the page knows. */
  #keep({ earlier, keepDraft }: Prefill, subject: OpenSubject): void {
    const { reader } = this.#host.stage.connection() ?? {};
    this.#kept =
      keepDraft && reader !== undefined && earlier !== undefined
        ? new earlier.KeptDraft(reader.baseUrl, subject.id)
        : undefined;
    const kept = this.#kept?.read();
    if (kept === undefined) return;
    this.#form.draft = kept.draft;
    this.#form.isBegun = true;
    this.#submission.resume(kept.intent);
    this.#begun();
  }

  #write(): void {
    this.#kept?.write(this.#form.draft, this.#subject?.detail.questions, this.#submission.running);
  }

  /** Somebody has begun to fill in: what she'll need is fetched while there is a network, and the proof of work begun. */
  #begun(): void {
    this.#submission.prepare();
    for (const part of ['trouble', 'held'] as const) void this.#host.parts.load(part);
    this.#write();
  }

  /** Sends the form, or shows what is to be corrected first. */
  async #submit(): Promise<void> {
    const { stage } = this.#host;
    const rules = this.#rules;
    if (rules === undefined || this.#submission.isBusy || this.#submission.secondsToWait > 0) return;
    this.#submission.clear();
    const [problem] = this.#form.check(rules);
    if (problem !== undefined) {
      stage.requestUpdate();
      stage.emit(new YouthSignUpFailedEvent(rules.session.id, 'validation-failed'));
      return stage.focus(problem.field ?? 'submit');
    }
    this.#begun();
    const sending = this.#submission.send(orderOf(this.#form.draft, rules));
    this.#write(); // with the intent that is under way
    stage.emit(new YouthSignUpSubmittedEvent(rules.session.id));
    const created = await sending;
    if (created !== undefined) {
      this.#form.settle();
      this.#kept?.clear();
      return this.#host.created(created);
    }
    this.#write();
    return this.#submission.error === undefined
      ? this.#stopped()
      : this.#refused(this.#submission.error, rules);
  }

  async #stopped(): Promise<void> {
    const trouble = await this.#host.parts.load('trouble');
    this.#host.stage.announce(trouble?.troubleMessages[this.#host.stage.language()].stopped ?? '');
    return this.#host.stage.focus('submit');
  }

  async #refused(error: unknown, rules: Rules): Promise<void> {
    const { parts, stage } = this.#host;
    const errors = isApiError(error) ? (error.problem.errors ?? []) : [];
    const { draft } = this.#form;
    const problems = errors.map(({ pointer, code }) => ({ field: fieldOf(pointer, draft, rules), code }));
    const code = codeOf(error);
    if (code === 'consent-text-outdated') this.#form.draft = withoutConsents(draft);
    if (code !== 'already-signed-up') this.#form.refuse(problems);
    if (tellsOfChange(code)) this.#host.reload();
    stage.announce('');
    stage.emit(new YouthSignUpFailedEvent(rules.session.id, code));
    await parts.load('trouble');
    const field =
      code === 'already-signed-up'
        ? undefined
        : problems.find((problem) => problem.field !== undefined)?.field;
    return stage.focus(field ?? 'failure');
  }

  /** Draws anew, and says once each what somebody who can't see it would miss. */
  #sendingChanged(): void {
    this.#host.stage.requestUpdate();
    void this.#say();
  }

  async #say(): Promise<void> {
    const { parts, stage } = this.#host;
    const trouble = (await parts.load('trouble'))?.troubleMessages[stage.language()];
    const { phase, secondsToWait } = this.#submission;
    const isOver = this.#isWaiting && secondsToWait === 0;
    this.#isWaiting = secondsToWait > 0;
    const words = sendingWords(this.#submission, formMessages[stage.language()], trouble);
    const text = isOver ? (trouble?.waitOver ?? '') : words;
    if (text === this.#said) return;
    this.#said = text;
    if (text !== '') stage.announce(text);
    if (phase === 'queued') await stage.focus('queued');
  }

  view(): TemplateResult {
    const { parts, stage } = this.#host;
    const [rules, subject] = [this.#rules, this.#subject];
    if (rules === undefined || subject === undefined) return loadingState(stage.language());
    const model = { subject, rules, parts, stage, form: this.#form, submission: this.#submission };
    return flowView(model, this.#actions(rules));
  }

  #change(change: Partial<FormState['draft']>, field: string): void {
    this.#form.change({ ...this.#form.draft, ...change }, field);
    this.#begun();
    this.#host.stage.requestUpdate();
  }

  #actions({ session }: Rules): FlowActions {
    const editor = this.#editor;
    const begun =
      <A extends readonly unknown[]>(act: (...args: A) => void) =>
      (...args: A): void => {
        act(...args);
        this.#begun();
      };
    return {
      contactChanged: begun((change) => editor.contactChanged(change)),
      participantChanged: begun((key, change, field) => editor.participantChanged(key, change, field)),
      consentDecided: begun((key, purpose, isGranted) => editor.consentDecided(key, purpose, isGranted)),
      answered: begun((key, id, answer, field) => editor.answered(key, id, answer, field)),
      left: (field) => editor.left(field),
      add: begun((relation) => editor.add(relation, session, this.#wishes.role)),
      remove: begun((key) => editor.remove(key)),
      riskRead: (isRiskRead) => this.#change({ isRiskRead }, 'risk'),
      choose: (sessionIds) => this.#change({ sessionIds }, 'sessions'),
      toggle: (id, isChosen) => {
        const others = this.#form.draft.sessionIds.filter((one) => one !== id);
        this.#change({ sessionIds: isChosen ? [...others, id] : others }, 'sessions');
      },
      ifFullChosen: (ifFull) => this.#change({ ifFull }, 'if-full'),
      giveUp: () => this.#submission.giveUp(),
      reload: () => this.#host.reload(),
      submit: () => void this.#submit(),
      focus: (field) => void this.#host.stage.focus(field),
    };
  }
}
