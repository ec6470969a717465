/** The one event that the calendar itself sends; those of a visitor come from what is loaded later. */

/** The sessions of a month are there. Doesn't bubble, like the platform's `load`. */
export class YouthLoadEvent extends Event {
  constructor() {
    super('youth-load');
  }
}
