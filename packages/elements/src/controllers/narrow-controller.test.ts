import { fixture, fixtureCleanup, html, waitUntil } from '@open-wc/testing-helpers';
import { assert } from 'chai';
import { html as template, LitElement } from 'lit';
import { NarrowController } from './narrow-controller.ts';

class ColumnElement extends LitElement {
  readonly narrow = new NarrowController(this, () => 400);

  protected override render() {
    return template`<p style="display: block">${this.narrow.isNarrow ? 'narrow' : 'wide'}</p>`;
  }
}
customElements.define('test-column', ColumnElement);

/** Sizes are watched once a frame, and a page in the background has few. */
const slow = { timeout: 4_000 };

describe('NarrowController', () => {
  afterEach(() => fixtureCleanup());

  function columnOf(width: string): Promise<ColumnElement> {
    return fixture<ColumnElement>(html`<test-column style="display: block; width: ${width}"></test-column>`);
  }

  it('knows the width before the first drawing', async () => {
    assert.isTrue((await columnOf('399px')).narrow.isNarrow);
    assert.isFalse((await columnOf('400px')).narrow.isNarrow);
  });

  it('goes by the element’s own width, also when that changes', async () => {
    const element = await columnOf('300px');
    await waitUntil(() => element.shadowRoot?.textContent?.includes('narrow') === true, undefined, slow);
    element.style.width = '400px';
    await waitUntil(() => element.shadowRoot?.textContent?.includes('wide') === true, undefined, slow);
  });

  it('does not take a hidden element for a narrow one', async () => {
    const element = await columnOf('500px');
    element.hidden = true;
    element.style.display = 'none';
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    assert.isFalse(element.narrow.isNarrow);
  });

  it('stops measuring an element that has left the page', async () => {
    const element = await columnOf('500px');
    element.remove();
    element.style.width = '100px';
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    assert.isFalse(element.narrow.isNarrow);
  });
});
