/** A community site: it takes the elements from npm, puts them into its page, and listens to two events. */
import '@youth-action/elements/define/youth-action-provider';
import '@youth-action/elements/define/youth-activity-calendar';
import '@youth-action/elements/define/youth-hours-badge';
import '@youth-action/elements/define/youth-programme-page';
import '@youth-action/elements/define/youth-sign-up-form';
import '@youth-action/elements/define/youth-stats-panel';
import '@youth-action/elements/define/youth-subscribe-links';
import type { YouthSeriesSelectedEvent, YouthSessionSelectedEvent } from '@youth-action/elements';
import { translatePage } from './texts.ts';

translatePage();

const dialog = document.querySelector<HTMLDialogElement>('#sign-up');
const form = dialog?.querySelector('youth-sign-up-form');

document.body.addEventListener('youth-session-selected', (event: YouthSessionSelectedEvent) => {
  if (!dialog || !form) return;
  event.preventDefault(); // the form opens here, so that the calendar needn't lead anywhere
  form.activityId = '';
  form.sessionId = event.sessionId;
  dialog.showModal();
});

document.body.addEventListener('youth-series-selected', (event: YouthSeriesSelectedEvent) => {
  if (!dialog || !form) return;
  event.preventDefault();
  form.sessionId = '';
  form.activityId = event.activityId;
  dialog.showModal();
});

dialog?.querySelector('#close')?.addEventListener('click', () => dialog.close());
