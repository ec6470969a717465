/**
 * Tells what the page has fixed from what a visitor has chosen, though both stand in the same properties.
 *
 * Only what is fixed limits the request: a visitor who has chosen one community must still find the others to choose.
 */
import type { Filters } from './calendar-model.ts';

type Place = Pick<Filters, 'communityId' | 'programmeId'>;

const places = ['communityId', 'programmeId'] as const;

export class Choice {
  /** Empty where a visitor may choose. */
  fixed: Place;

  readonly #properties: Filters;
  #isChoosing = false;

  /** `properties` is the element, whose filters are read and set; what stands there now is the page's. */
  constructor(properties: Filters) {
    this.#properties = properties;
    this.fixed = { communityId: properties.communityId, programmeId: properties.programmeId };
  }

  /** What has changed without a visitor is what the page says. */
  take(changed: ReadonlyMap<PropertyKey, unknown>): void {
    for (const name of places) {
      if (changed.has(name) && !this.#isChoosing)
        this.fixed = { ...this.fixed, [name]: this.#properties[name] };
    }
    this.#isChoosing = false;
  }

  get filters(): Filters {
    const { communityId, programmeId, tag, audience, age, roleWanted, sessionMode, hasPlaces } =
      this.#properties;
    return { communityId, programmeId, tag, audience, age, roleWanted, sessionMode, hasPlaces };
  }

  get isFixed(): boolean {
    return places.some((name) => this.fixed[name] !== '');
  }

  /** Whether anything is chosen beyond what is fixed. */
  get isActive(): boolean {
    const { communityId, programmeId, ...others } = this.filters;
    const { fixed } = this;
    return (
      communityId !== fixed.communityId ||
      programmeId !== fixed.programmeId ||
      Object.values(others).some((value) => value !== '' && value !== false)
    );
  }

  /** Sets what a visitor chooses; what is fixed stays. */
  choose(filters: Partial<Filters>): void {
    const before = this.filters;
    Object.assign(this.#properties, filters);
    for (const name of places) {
      if (this.fixed[name] !== '') this.#properties[name] = this.fixed[name];
      this.#isChoosing ||= this.#properties[name] !== before[name];
    }
  }

  /** Takes back what a visitor has chosen. */
  clear(): void {
    this.choose({
      communityId: '',
      programmeId: '',
      tag: '',
      audience: '',
      age: '',
      roleWanted: '',
      sessionMode: '',
      hasPlaces: false,
    });
  }
}
