/**
 * What a clerk writes before it is saved, and what comes of it when somebody else has saved first. Nothing typed is ever
 * thrown away: what both have changed is asked about, what one has changed is kept. Pure.
 */
import type { MonthlyReport } from '@youth-action/sdk/domain';
import { type ReportTextKey, reportTextKeys } from '@youth-action/sdk/domain';

type Texts = Readonly<Partial<Record<ReportTextKey, string | undefined>>>;

export class Writing {
  /** What was typed and isn't saved, by text. */
  typed: Texts = {};
  /** Texts that somebody else has changed as well. */
  conflicts: readonly ReportTextKey[] = [];
  /** The texts that typing began from. */
  #base: Texts = {};
  #reportId = '';

  /** Another report begins anew; the same one, read again, keeps what was typed. */
  follow({ id, texts }: Pick<MonthlyReport, 'id' | 'texts'>): void {
    if (id !== this.#reportId) {
      this.typed = {};
      this.conflicts = [];
      this.#reportId = id;
    } else {
      const isTheirs = (key: ReportTextKey) => (texts[key] ?? '') !== (this.#base[key] ?? '');
      const changed = reportTextKeys.filter((key) => this.isChanged(key) && isTheirs(key));
      const unresolved = [...this.conflicts, ...changed].filter(
        (key) => this.typed[key] !== (texts[key] ?? ''),
      );
      this.conflicts = reportTextKeys.filter((key) => unresolved.includes(key));
    }
    this.#base = texts;
  }

  get isDirty(): boolean {
    return reportTextKeys.some((key) => this.isChanged(key));
  }

  isChanged(key: ReportTextKey): boolean {
    const typed = this.typed[key];
    return typed !== undefined && typed.trim() !== (this.#base[key] ?? '');
  }

  textOf(key: ReportTextKey): string {
    return this.typed[key] ?? this.#base[key] ?? '';
  }

  /** What is there now, whatever was typed. */
  theirsOf(key: ReportTextKey): string {
    return this.#base[key] ?? '';
  }

  type(key: ReportTextKey, text: string): void {
    this.typed = { ...this.typed, [key]: text };
  }

  decide(key: ReportTextKey, decision: 'mine' | 'theirs' | 'both'): void {
    const [mine, theirs] = [this.textOf(key), this.theirsOf(key)];
    if (decision === 'theirs') this.type(key, theirs);
    if (decision === 'both') this.type(key, `${theirs}\n${mine}`.trim());
    this.conflicts = this.conflicts.filter((one) => one !== key);
  }

  /** For the server: null takes a text away. */
  changes(): Partial<Record<ReportTextKey, string | null>> {
    const changed = reportTextKeys.filter((key) => this.isChanged(key));
    return Object.fromEntries(changed.map((key) => [key, this.textOf(key).trim() || null]));
  }

  /** It is saved. */
  settle(): void {
    this.typed = {};
    this.conflicts = [];
  }
}
