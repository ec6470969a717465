import type { ProgrammeDetail } from '@youth-action/sdk/domain';

/** A programme has been read, for the first time or again. Stays on the element. */
export class YouthProgrammeLoadedEvent extends Event {
  readonly programme: ProgrammeDetail;

  constructor(programme: ProgrammeDetail) {
    super('youth-programme-loaded');
    this.programme = programme;
  }
}

declare global {
  interface HTMLElementEventMap {
    'youth-programme-loaded': YouthProgrammeLoadedEvent;
  }
}
