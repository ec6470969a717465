/** What the elements that write have beside what all have: the site that they write for. */
import type { PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { connect } from './context/connect.ts';
import type { Connection } from './context/connection.ts';
import { ReadingElement } from './reading-element.ts';

export abstract class YouthElement extends ReadingElement {
  /** The registered site on whose page this is. */
  @property({ attribute: 'site-key' }) siteKey = '';

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('siteKey')) this.reconnect();
  }

  protected override connect(): Connection | undefined {
    return connect({ client: this.client, baseUrl: this.baseUrl, siteKey: this.siteKey });
  }
}
