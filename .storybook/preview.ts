import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import manifest from '@youth-action/elements/custom-elements.json' with { type: 'json' };

setCustomElementsManifest(manifest);

const preview: Preview = {
  tags: ['autodocs'],
  parameters: {
    // A story with an accessibility violation is a failing test.
    a11y: { test: 'error' },
    controls: { expanded: true },
  },
};

export default preview;
