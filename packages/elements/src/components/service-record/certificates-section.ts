/** A certificate from each unit that recorded published time. Pure. */
import type {
  Certificate,
  Recorder,
  ServiceStatement,
  VolunteerServiceRecord,
} from '@youth-action/sdk/domain';
import { html, nothing, type TemplateResult } from 'lit';
import { textField } from '../../forms/field.ts';
import { minutesText } from '../../localize/dates.ts';
import { actButton, failure } from './record-parts.ts';
import type { RecordActs } from './record-acts.ts';
import { recordMessages } from './service-record.messages.ts';

export function certificatesSection(record: VolunteerServiceRecord, acts: RecordActs): TemplateResult {
  const words = recordMessages[acts.stage.language()];
  const { recorders, volunteerId } = record;
  return html`<section part="certificates" aria-labelledby="certificates-${volunteerId}">
    <h4 class="what" id="certificates-${volunteerId}">${words.certificates}</h4>
    <p class="muted">${recorders.length === 0 ? words.noRecorders : words.certificatesLead}</p>
    ${recorders.map((recorder) => recorderView(recorder, record, acts))}
    ${recorders.length < 2 ? nothing : statementView(record, acts)}
  </section>`;
}

function recorderView(
  { communityId, name, publishedMinutes }: Recorder,
  { volunteerId }: VolunteerServiceRecord,
  acts: RecordActs,
): TemplateResult {
  const language = acts.stage.language();
  const words = recordMessages[language];
  const key = `certify:${volunteerId}:${communityId}`;
  const { result } = acts.stateOf(key);
  const period = periodOf(key, acts);
  const pressed = () =>
    void acts.run(key, {
      intent: period,
      work: ({ signUps }, signUpId, held) =>
        signUps.issueCertificate(signUpId, { volunteerId, communityId, ...period }, held),
      done: () => {}, // the result is shown from the act's own state
      focusId: `issued-${volunteerId}-${communityId}`,
    });
  return html`<div class="recorder" part="recorder">
    <p class="strong">${words.recorder(name, minutesText(publishedMinutes, language))}</p>
    ${periodFields(key, acts)} ${failure(acts, key)}
    <div class="row">${actButton(acts, { key, text: words.issue, pressed })}</div>
    ${
      result === undefined
        ? nothing
        : issuedView(result as Certificate, `issued-${volunteerId}-${communityId}`, acts) // what the act was sent for
    }
  </div>`;
}

/** Everything that all units have recorded, which no single one of them vouches for. */
function statementView({ volunteerId }: VolunteerServiceRecord, acts: RecordActs): TemplateResult {
  const words = recordMessages[acts.stage.language()];
  const key = `statement:${volunteerId}`;
  const { result } = acts.stateOf(key);
  const period = periodOf(key, acts);
  const pressed = () =>
    void acts.run(key, {
      intent: period,
      work: ({ signUps }, signUpId, held) =>
        signUps.issueStatement(signUpId, { volunteerId, ...period }, held),
      done: () => {}, // the result is shown from the act's own state
      focusId: `issued-${volunteerId}`,
    });
  return html`<div class="recorder" part="statement">
    <p class="strong">${words.statement}</p>
    <p class="muted">${words.statementLead}</p>
    ${periodFields(key, acts)} ${failure(acts, key)}
    <div class="row">${actButton(acts, { key, text: words.makeStatement, pressed })}</div>
    ${
      result === undefined
        ? nothing
        : documentView(acts, {
            id: `issued-${volunteerId}`,
            folder: 'statements',
            documentCode: (result as ServiceStatement).documentCode, // what the act was sent for
            told: words.statementMade,
            open: words.statementPage,
          })
    }
  </div>`;
}

function periodFields(key: string, acts: RecordActs): TemplateResult {
  return html`<div class="days">${dayField('from', key, acts)} ${dayField('until', key, acts)}</div>`;
}

function periodOf(key: string, acts: RecordActs): { readonly [Field in 'from' | 'until']?: string } {
  const { typed = {} } = acts.stateOf(key);
  return { ...dayOf('from', typed), ...dayOf('until', typed) };
}

function dayField(field: 'from' | 'until', key: string, acts: RecordActs): TemplateResult {
  return textField({
    id: `${field}-${key}`,
    name: field,
    label: recordMessages[acts.stage.language()][field],
    value: acts.stateOf(key).typed?.[field] ?? '',
    type: 'date',
    autocomplete: 'off',
    isRequired: false,
    maxLength: 10,
    changed: (value) => acts.type(key, field, value),
    left: () => {}, // it's judged when it's sent
  });
}

function dayOf(
  field: 'from' | 'until',
  typed: Readonly<Record<string, string>>,
): { readonly [Field in 'from' | 'until']?: string } {
  const value = (typed[field] ?? '').trim();
  return value === '' ? {} : { [field]: value };
}

function issuedView({ documentCode, number }: Certificate, id: string, acts: RecordActs): TemplateResult {
  const words = recordMessages[acts.stage.language()];
  return documentView(acts, {
    id,
    folder: 'certificates',
    documentCode,
    told: words.issued(number),
    open: words.page,
  });
}

interface IssuedDocument {
  readonly id: string;
  /** Where the server keeps its pages. */
  readonly folder: 'certificates' | 'statements';
  readonly documentCode: string;
  readonly told: string;
  readonly open: string;
}

function documentView(
  acts: RecordActs,
  { documentCode, folder, id, open, told }: IssuedDocument,
): TemplateResult {
  const words = recordMessages[acts.stage.language()];
  const address = new URL(`${acts.stage.baseUrl()}/${folder}/${documentCode}`, document.baseURI).href;
  return html`<div class="notice" part="issued">
    <p class="strong" id=${id} tabindex="-1">${told}</p>
    <div class="row">
      <a class="button" href=${address} target="_blank" rel="noopener">${open}</a>
      <a class="button" href="${address}.pdf" target="_blank" rel="noopener">${words.pdf}</a>
      <a class="button" href="${address}.png" target="_blank" rel="noopener">${words.png}</a>
    </div>
  </div>`;
}
