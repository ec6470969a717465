/**
 * Tells what the page has fixed from what a visitor has chosen, though both stand in the same properties.
 *
 * Only what is fixed limits the request: a visitor who has chosen one community must still find the others to choose.
 */
import type { Filters } from './filters.ts';

type Place = Pick<Filters, 'communityId' | 'programmeId'>;

const nowhere: Place = { communityId: '', programmeId: '' };

export class Choice {
  /** Empty where a visitor may choose. */
  fixed: Place = nowhere;

  readonly #properties: Filters;
  #chosen = nowhere;

  /** `properties` is the element, whose filters are read and set. */
  constructor(properties: Filters) {
    this.#properties = properties;
  }

  /** What has changed without a visitor is what the page says. */
  take(changed: ReadonlyMap<PropertyKey, unknown>): void {
    for (const name of ['communityId', 'programmeId'] as const) {
      const value = this.#properties[name];
      if (changed.has(name) && value !== this.#chosen[name]) this.fixed = { ...this.fixed, [name]: value };
    }
  }

  /** The filters without what is fixed, which is in the request already. */
  get filters(): Filters {
    const { communityId, programmeId, tag, roleWanted, hasPlaces } = this.#properties;
    return {
      communityId: this.fixed.communityId === '' ? communityId : '',
      programmeId: this.fixed.programmeId === '' ? programmeId : '',
      tag,
      roleWanted,
      hasPlaces,
    };
  }

  /** Sets what a visitor chooses; what is fixed stays. */
  choose(filters: Partial<Filters>): void {
    const { communityId, programmeId } = { ...this.filters, ...filters };
    this.#chosen = { communityId, programmeId };
    const { fixed } = this;
    Object.assign(this.#properties, filters, {
      communityId: fixed.communityId === '' ? communityId : fixed.communityId,
      programmeId: fixed.programmeId === '' ? programmeId : fixed.programmeId,
    });
  }
}
