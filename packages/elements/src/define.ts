/** Registers all tags for residents' pages; the provider first, so that it's there when the others look for it. */
import './define/youth-action-provider.ts';
import './define/youth-activity-calendar.ts';
import './define/youth-hours-badge.ts';
import './define/youth-programme-page.ts';
import './define/youth-sign-up-form.ts';
import './define/youth-stats-panel.ts';
import './define/youth-subscribe-links.ts';
