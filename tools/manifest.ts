/** Writes packages/elements/dist/custom-elements.json. */
import { writeElementsManifest } from './manifest/elements-manifest.ts';

await writeElementsManifest();
