/** The certificates of a community, and the form that issues one. Pure. */
import { type CertificateRecord, dayOf, type VolunteerRecord } from '@youth-action/sdk/domain';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { selectField } from '../../forms/field.ts';
import { spinner } from '../../forms/spinner.ts';
import { dayText, minutesText } from '../../localize/dates.ts';
import { loadingState } from '../../localize/states.ts';
import type { Certificates } from './certificates.ts';
import { messages } from './certificates.messages.ts';
import type { Desk } from './desk.ts';
import { areaField, inputField } from '../../staff/staff-fields.ts';
import { troubleView } from '../../staff/trouble.ts';

export function certificatesView(form: Certificates, desk: Desk): TemplateResult {
  const language = desk.language();
  const words = messages[language];
  const { resource } = form;
  return html`<section part="certificates">
    <h2 class="title" id="title" tabindex="-1">${words.title}</h2>
    <p class="muted lead">${words.lead}</p>
    ${form.issued === undefined ? nothing : issuedView(form.issued, desk)}
    ${form.isOpen ? issueForm(form, desk) : openButton(form, desk)}
    <h3>${words.list}</h3>
    ${resource.state === 'error' ? troubleView(resource.error, language, () => resource.retry()) : nothing}
    ${
      resource.value === undefined
        ? resource.state === 'error'
          ? nothing
          : loadingState(language)
        : listView(form, resource.value.items, desk)
    }
    ${resource.value?.nextCursor === undefined ? nothing : html`<button class="button" type="button" @click=${() => void form.more()}>${words.more}</button>`}
  </section>`;
}

/** Where a document is read: a page of the server's own. */
function documentLink(desk: Desk, documentCode: string): string {
  const base = desk.connection()?.reader.baseUrl ?? '';
  return `${base.replace(/\/+$/, '')}/certificates/${documentCode}?lang=${desk.language()}`;
}

function issuedView(
  { documentCode, number }: { readonly documentCode: string; readonly number: string },
  desk: Desk,
): TemplateResult {
  const words = messages[desk.language()];
  return html`<div class="notice" part="issued-certificate" id="issued-certificate" tabindex="-1">
    <p>${words.issued(number)}</p>
    <a href=${documentLink(desk, documentCode)} target="_blank" rel="noreferrer">${words.open}</a>
  </div>`;
}

function openButton(form: Certificates, desk: Desk): TemplateResult {
  return html`<div class="acts">
    <button class="button" data-kind="primary" type="button" id="open-certificate" part="open-certificate" @click=${() => form.open()}>
      ${messages[desk.language()].issue}
    </button>
  </div>`;
}

function issueForm(form: Certificates, desk: Desk): TemplateResult {
  const language = desk.language();
  const words = messages[language];
  return html`<form
    class="ask"
    part="issue-certificate"
    novalidate
    aria-label=${words.issue}
    @submit=${(event: Event) => {
      event.preventDefault();
      void form.issue();
    }}
  >
    ${volunteerFields(form, desk)} ${periodFields(form, desk)}
    ${form.error === undefined || form.revoking !== undefined ? nothing : troubleView(form.error, language)}
    <div class="acts">
      <button class="button" data-kind="primary" type="submit" aria-disabled=${form.isSending ? 'true' : 'false'}>
        ${form.isSending ? html`${spinner()}${words.sending}` : words.submit}
      </button>
      <button class="button" type="button" @click=${() => form.close()}>${words.cancel}</button>
    </div>
  </form>`;
}

function volunteerFields(form: Certificates, desk: Desk): TemplateResult {
  const language = desk.language();
  const words = messages[language];
  const { draft, volunteers } = form;
  return html`${inputField({
    id: 'certificate-search',
    type: 'search',
    label: words.search,
    hint: words.searchHint,
    value: form.search,
    changed: (text) => form.find(text),
  })}
    ${
      volunteers.state === 'error'
        ? troubleView(volunteers.error, language, () => volunteers.retry())
        : selectField({
            id: 'certificate-volunteer',
            name: 'certificate-volunteer',
            label: words.volunteer,
            placeholder: words.choose,
            value: draft.volunteerId,
            options: found(form, volunteers.value ?? []),
            ...(form.isChecked && draft.volunteerId === '' ? { error: words.noVolunteer } : {}),
            changed: (volunteerId) => form.change({ volunteerId }),
            left: () => undefined,
          })
    }`;
}

function periodFields(form: Certificates, desk: Desk): TemplateResult {
  const words = messages[desk.language()];
  const { draft } = form;
  const today = dayOf(desk.now());
  return html`${inputField({ id: 'certificate-from', type: 'date', label: words.from, hint: words.periodHint, max: today, value: draft.from, changed: (from) => form.change({ from }) })}
    ${inputField({ id: 'certificate-until', type: 'date', label: words.until, hint: words.periodHint, max: today, value: draft.until, changed: (until) => form.change({ until }) })}`;
}

/** Whoever fits what was typed, and whoever is chosen already. */
function found({ draft, search }: Certificates, volunteers: readonly VolunteerRecord[]) {
  const wanted = search.trim().toLowerCase();
  return volunteers
    .filter(
      ({ id, mobile, name }) =>
        id === draft.volunteerId || `${name} ${mobile}`.toLowerCase().includes(wanted),
    )
    .map(({ id, mobile, name }) => ({ value: id, text: `${name} · ${mobile}` }));
}

function listView(form: Certificates, items: readonly CertificateRecord[], desk: Desk): TemplateResult {
  if (items.length === 0) return html`<p class="muted" role="status">${messages[desk.language()].empty}</p>`;
  return html`<ul class="families">
    ${repeat(
      items,
      ({ id }) => id,
      (one) => itemView(form, one, desk),
    )}
  </ul>`;
}

function itemView(form: Certificates, one: CertificateRecord, desk: Desk): TemplateResult {
  const language = desk.language();
  const words = messages[language];
  const isValid = one.status === 'valid';
  const by = one.issuedBy === 'staff' ? words.by.staff : words.by.volunteer;
  const cause = one.revocationCause === 'entry-void' ? words.causes['entry-void'] : words.causes.issuer;
  return html`<li class="family" part="certificate">
    <div class="bar">
      <h4 class="contact" id="certificate-${one.id}" tabindex="-1">${one.volunteerName}</h4>
      <span class="mark" data-mark=${isValid ? 'published' : 'void'}>${isValid ? words.statuses.valid : words.statuses.revoked}</span>
    </div>
    <p>${one.number} · ${words.period(one.from, one.until)} · ${minutesText(one.totalMinutes, language)}</p>
    <p class="muted">${words.issuedAt(dayText(dayOf(one.issuedAt), language), by)}</p>
    ${isValid ? nothing : html`<p>${one.revocationReason === undefined ? cause : `${cause}: ${one.revocationReason}`}</p>`}
    ${form.revoking?.id === one.id ? revocationForm(form, one, desk) : acts(form, one, desk)}
  </li>`;
}

function acts(
  form: Certificates,
  { documentCode, id, status }: CertificateRecord,
  desk: Desk,
): TemplateResult {
  const words = messages[desk.language()];
  return html`<div class="acts">
    <a class="button" href=${documentLink(desk, documentCode)} target="_blank" rel="noreferrer" aria-describedby="certificate-${id}">${words.open}</a>
    ${
      status === 'valid'
        ? html`<button class="button" type="button" id="revoke-${id}" part="revoke-certificate" aria-describedby="certificate-${id}" @click=${() => form.ask(id)}>${words.revoke}</button>`
        : nothing
    }
  </div>`;
}

function revocationForm(form: Certificates, { id }: CertificateRecord, desk: Desk): TemplateResult {
  const language = desk.language();
  const words = messages[language];
  const { isChecked, reason } = form.revoking ?? { isChecked: false, reason: '' };
  return html`<form
    class="ask"
    novalidate
    aria-labelledby="certificate-${id}"
    @submit=${(event: Event) => {
      event.preventDefault();
      void form.revoke();
    }}
  >
    ${areaField({
      id: `revocation-${id}`,
      label: words.reason,
      hint: words.reasonHint,
      value: reason,
      most: 300,
      isRequired: true,
      ...(isChecked && reason.trim() === '' ? { error: words.reasonMissing } : {}),
      changed: (text) => form.explain(text),
    })}
    ${form.error === undefined ? nothing : troubleView(form.error, language)}
    <div class="acts">
      <button class="button" data-kind="primary" type="submit" aria-disabled=${form.isSending ? 'true' : 'false'}>${words.confirm}</button>
      <button class="button" type="button" @click=${() => form.keep()}>${words.keep}</button>
    </div>
  </form>`;
}
