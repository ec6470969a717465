/** The bundle that a page pastes in: all tags, and one name of its own by which a page can see that it's there. */
import '../define.ts';
import { version } from '../version.ts';

declare global {
  interface Window {
    /** Of the first copy of the script on the page. */
    YouthAction?: { readonly version: string };
  }
}

window.YouthAction ??= Object.freeze({ version });
