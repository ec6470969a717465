import type { Language } from '@youth-action/sdk/problem-texts';
import { html, nothing, type TemplateResult } from 'lit';
import { minutesText } from '../../localize/dates.ts';
import { dateText, instantText } from '../../localize/figures.ts';
import { messages } from './credential-check.messages.ts';

/** What is known of a credential or certificate; what isn't there isn't shown. */
export interface CredentialFacts {
  readonly kind?: string | undefined;
  readonly totalMinutes?: number | undefined;
  readonly noticeMinutes?: number | undefined;
  /** Days. */
  readonly from?: string | undefined;
  readonly until?: string | undefined;
  readonly recorder?: string | undefined;
  readonly issuer?: string | undefined;
  readonly number?: string | undefined;
  /** An instant, or a day. */
  readonly issuedAt?: string | undefined;
  /** An instant. */
  readonly goodUntil?: string | undefined;
}

/** The facts as a list of names and values. */
export function factsView(facts: CredentialFacts, language: Language): TemplateResult {
  const text = messages[language];
  const { from, until, issuedAt, noticeMinutes, totalMinutes } = facts;
  const period = from === undefined || until === undefined ? undefined : [from, until];
  const rows: readonly (readonly [string, string | undefined])[] = [
    [text.kind, facts.kind],
    [text.total, totalMinutes === undefined ? undefined : minutesText(totalMinutes, language)],
    [text.onNotice, noticeMinutes ? minutesText(noticeMinutes, language) : undefined],
    [text.period, period?.map((day) => dateText(day, language)).join(' – ')],
    [text.recorder, facts.recorder],
    [text.issuer, facts.issuer],
    [text.number, facts.number],
    [text.issuedOn, issuedAt === undefined ? undefined : dateText(issuedAt.slice(0, 10), language)],
    [text.goodUntil, instantText(facts.goodUntil, language)],
  ];
  return html`<dl part="facts" aria-label=${text.facts}>
    ${rows.map(([name, value]) =>
      value === undefined ? nothing : html`<div class="fact"><dt>${name}</dt><dd>${value}</dd></div>`,
    )}
  </dl>`;
}
