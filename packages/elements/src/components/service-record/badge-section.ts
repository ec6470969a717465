/** Sharing the badge, and ending it. Pure. */
import type { VolunteerServiceRecord } from '@youth-action/sdk/domain';
import { html, nothing, type TemplateResult } from 'lit';
import { copyFrom } from '../../forms/copy-text.ts';
import { dateText } from '../../localize/figures.ts';
import { actButton, failure } from './record-parts.ts';
import type { RecordActs } from './record-acts.ts';
import { YouthBadgeSharedEvent } from './service-record.events.ts';
import { recordMessages } from './service-record.messages.ts';

export function badgeSection(record: VolunteerServiceRecord, acts: RecordActs): TemplateResult {
  const words = recordMessages[acts.stage.language()];
  const { badge, volunteerId } = record;
  return html`<section part="badge" aria-labelledby="badge-${volunteerId}">
    <h4 class="what" id="badge-${volunteerId}" tabindex="-1">${words.badge}</h4>
    <p class="muted">${words.badgeLead}</p>
    ${badge === undefined ? shareButton(record, acts) : sharedView(record, badge, acts)}
  </section>`;
}

function shareButton({ volunteerId }: VolunteerServiceRecord, acts: RecordActs): TemplateResult {
  const words = recordMessages[acts.stage.language()];
  const key = `share:${volunteerId}`;
  const pressed = () =>
    void acts.run(key, {
      intent: 'share',
      work: ({ badges }, signUpId, held) => badges.share(signUpId, { volunteerId }, held),
      done: ({ code, sharedAt }) => {
        acts.stage.change(volunteerId, (record) => ({ ...record, badge: { code, sharedAt } }));
        acts.stage.dispatch(new YouthBadgeSharedEvent(volunteerId, code));
      },
      focusId: `badge-${volunteerId}`,
    });
  return html`${failure(acts, key)}
    <div class="row">${actButton(acts, { key, kind: 'primary', text: words.share, pressed })}</div>`;
}

function sharedView(
  { volunteerId }: VolunteerServiceRecord,
  badge: NonNullable<VolunteerServiceRecord['badge']>,
  acts: RecordActs,
): TemplateResult {
  const language = acts.stage.language();
  const words = recordMessages[language];
  const page = badgeAddress(acts.stage.baseUrl(), badge.code);
  const isAsked = acts.stateOf(`revoke:${volunteerId}`).isOpen === true;
  const id = `link-${volunteerId}`;
  return html`<img
      class="badge-image"
      part="badge-image"
      src="${page}.svg?form=compact&amp;lang=${language}"
      width="360"
      height="84"
      alt=${words.image}
    />
    <div class="field">
      <label class="label" for=${id}>${words.link}</label>
      <p class="hint">${words.shared(dateText(badge.sharedAt.slice(0, 10), language))}</p>
      <input class="control" id=${id} readonly .value=${page} @focus=${selectAll} />
    </div>
    ${copiedView(volunteerId, acts)}
    <div class="row">
      <button class="button" type="button" @click=${() => void copy(volunteerId, acts)}>${words.copy}</button>
      <a class="button" href=${page} target="_blank" rel="noopener">${words.open}</a>
      ${isAsked ? nothing : stopButton(volunteerId, acts)}
    </div>
    ${isAsked ? revokeAsk(volunteerId, acts) : nothing}`;
}

function stopButton(volunteerId: string, acts: RecordActs): TemplateResult {
  const pressed = () => acts.open(`revoke:${volunteerId}`, `sure-${volunteerId}`);
  return html`<button class="button" type="button" id="stop-${volunteerId}" @click=${pressed}>
    ${recordMessages[acts.stage.language()].revoke}
  </button>`;
}

function revokeAsk(volunteerId: VolunteerServiceRecord['volunteerId'], acts: RecordActs): TemplateResult {
  const words = recordMessages[acts.stage.language()];
  const key = `revoke:${volunteerId}`;
  const pressed = () =>
    void acts.run(key, {
      intent: 'revoke',
      work: ({ badges }, signUpId, held) => badges.revoke(signUpId, { volunteerId }, held),
      done: () => {
        acts.stage.change(volunteerId, ({ badge: _badge, ...record }) => record);
        acts.stage.dispatch(new YouthBadgeSharedEvent(volunteerId, undefined));
      },
      focusId: `badge-${volunteerId}`,
    });
  return html`<div class="notice" part="question" role="group" aria-labelledby="sure-${volunteerId}">
    <p class="strong" id="sure-${volunteerId}" tabindex="-1">${words.revokeAsk}</p>
    ${failure(acts, key)}
    <div class="row">
      ${actButton(acts, { key, kind: 'primary', text: words.revokeYes, pressed })}
      <button class="button" type="button" @click=${() => acts.close(key, `stop-${volunteerId}`)}>${words.no}</button>
    </div>
  </div>`;
}

/** The badge's page on the server, as an address that works anywhere. */
export function badgeAddress(baseUrl: string, code: string): string {
  return new URL(`${baseUrl}/badges/${code}`, document.baseURI).href;
}

function selectAll(event: Event): void {
  (event.target as HTMLInputElement).select();
}

async function copy(volunteerId: string, acts: RecordActs): Promise<void> {
  const input = acts.stage.input(`link-${volunteerId}`);
  const isCopied = input !== null && (await copyFrom(input));
  acts.set(`copy:${volunteerId}`, { result: isCopied });
}

function copiedView(volunteerId: string, acts: RecordActs): TemplateResult {
  const words = recordMessages[acts.stage.language()];
  const { result } = acts.stateOf(`copy:${volunteerId}`);
  return html`<p role="status">
    ${result === undefined ? nothing : result === true ? words.copied : words.copyFailed}
  </p>`;
}
