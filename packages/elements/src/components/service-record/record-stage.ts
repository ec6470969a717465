/** What the record's parts may ask of the element that they are in. */
import type { VolunteerServiceRecord } from '@youth-action/sdk/domain';
import type { Language } from '@youth-action/sdk/problem-texts';
import type { RecordHolder } from '@youth-action/sdk/resident';

/** Options of every call: the secret of the manage link, and the name of the intent. */
export interface HeldIntent {
  readonly token: string;
  readonly idempotencyKey: string;
}

export type Work<T> = (holder: RecordHolder, signUpId: string, held: HeldIntent) => Promise<T>;

export interface RecordStage {
  language(): Language;
  baseUrl(): string;
  /** Calls the server as the holder of the link. */
  call<T>(work: Work<T>, idempotencyKey: string): Promise<T>;
  /** Changes what is shown of a volunteer. */
  change(volunteerId: string, changed: (record: VolunteerServiceRecord) => VolunteerServiceRecord): void;
  requestUpdate(): void;
  /** Focuses what has this id, once what was asked for is drawn. */
  focus(id: string): Promise<void>;
  announce(text: string): void;
  dispatch(event: Event): void;
  input(id: string): HTMLInputElement | null;
}
