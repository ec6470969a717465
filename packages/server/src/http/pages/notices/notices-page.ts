/** The public notice as a page, and the form to object. */
import {
  type CommunityWithGrids,
  dayOf,
  type PageOf,
  type ServiceNotice,
  timeOf,
} from '@youth-action/sdk/domain';
import { type Language, textFor } from '@youth-action/sdk/problem-texts';
import { type Markup, markup, nothing } from '../plain-form/markup.ts';
import { type NoticesTexts, noticesTexts } from './notices-texts.ts';

export interface NoticeList {
  readonly page: PageOf<ServiceNotice>;
  readonly communities: readonly CommunityWithGrids[];
  readonly communityId: string | undefined;
  readonly language: Language;
}

export function noticesMain({ communities, communityId, language, page }: NoticeList): Markup {
  const texts = noticesTexts[language];
  const { items, nextCursor } = page;
  return markup`<p>${texts.lead}</p>
<nav><ul class="acts">${[undefined, ...communities].map((community) => communityLink(community, { communityId, language }))}</ul></nav>
${items.length === 0 ? markup`<p class="note">${texts.none}</p>` : table(items, language)}
${nextCursor === undefined ? nothing : markup`<p><a class="button" rel="next" href="${address({ communityId, language, cursor: nextCursor })}">${texts.more}</a></p>`}`;
}

function communityLink(
  community: CommunityWithGrids | undefined,
  { communityId, language }: Pick<NoticeList, 'communityId' | 'language'>,
): Markup {
  const isShown = community?.id === communityId;
  const name = community?.name ?? noticesTexts[language].all;
  const href = address({ communityId: community?.id, language });
  return markup`<li><a href="${href}"${isShown ? markup` aria-current="page"` : nothing}>${name}</a></li>`;
}

/** Of the list, or of one entry's form. */
export function address({
  communityId,
  cursor,
  entryId,
  language,
}: {
  readonly communityId?: string | undefined;
  readonly cursor?: string;
  readonly entryId?: string;
  readonly language: Language;
}): string {
  const query = new URLSearchParams({ lang: language });
  if (communityId !== undefined) query.set('communityId', communityId);
  if (cursor !== undefined) query.set('cursor', cursor);
  return `/notices${entryId === undefined ? '' : `/${encodeURIComponent(entryId)}`}?${query}`;
}

function table(items: readonly ServiceNotice[], language: Language): Markup {
  const { columns } = noticesTexts[language];
  return markup`<table class="notices"><thead><tr>${Object.values(columns).map((column) => markup`<th scope="col">${column}</th>`)}</tr></thead>
<tbody>${items.map((notice) => row(notice, language))}</tbody></table>`;
}

function row(notice: ServiceNotice, language: Language): Markup {
  const texts = noticesTexts[language];
  const { id, minutes, noticeUntil, serviceDay, sessionTitle } = notice;
  const origin = (texts.origins as Readonly<Record<string, string>>)[notice.origin] ?? notice.origin;
  return markup`<tr><td>${notice.name ?? texts.minor}</td><td>${sessionTitle}</td><td>${serviceDay}</td><td>${texts.minutes(minutes)} · ${origin}</td><td data-label="${texts.columns.until}">${dayOf(noticeUntil)} ${timeOf(noticeUntil)}</td>
<td><a href="${address({ entryId: id, language })}" aria-label="${texts.objectTo(summaryOf(notice, texts))}">${texts.object}</a></td></tr>`;
}

export function summaryOf(
  { minutes, name, serviceDay, sessionTitle }: ServiceNotice,
  texts: NoticesTexts,
): string {
  return [name ?? texts.minor, sessionTitle, serviceDay, texts.minutes(minutes)].join(' · ');
}

export interface ObjectionForm {
  readonly entryId: string;
  readonly language: Language;
  readonly idempotencyKey: string;
  readonly values: URLSearchParams;
  /** Codes of what was wrong, by field. */
  readonly errors: ReadonlyMap<string, string>;
  /** Why it wasn't taken. */
  readonly trouble?: string | undefined;
  readonly notice?: ServiceNotice | undefined;
}

export function objectionMain(form: ObjectionForm): Markup {
  const { entryId, idempotencyKey, language, notice, trouble } = form;
  const texts = noticesTexts[language];
  return markup`${trouble === undefined ? nothing : markup`<div class="note" role="alert" tabindex="-1" autofocus><p><strong>${texts.notSent}</strong></p><p>${trouble}</p></div>`}
${notice === undefined ? nothing : markup`<p><strong>${summaryOf(notice, texts)}</strong></p>`}
<p>${texts.objectLead}</p>
<form method="post" action="${address({ entryId, language })}" accept-charset="utf-8">
<input type="hidden" name="intent" value="${idempotencyKey}">
<p hidden><label>${texts.leaveEmpty} <input name="website" tabindex="-1" autocomplete="off"></label></p>
${field(form, 'name', markup`<input id="name" name="name" autocomplete="name" required maxlength="30" value="${form.values.get('name') ?? ''}"${wrong(form, 'name')}>`)}
${field(form, 'mobile', markup`<input id="mobile" name="mobile" type="tel" autocomplete="tel-national" required value="${form.values.get('mobile') ?? ''}"${wrong(form, 'mobile')}>`)}
${field(form, 'text', markup`<textarea id="text" name="text" rows="5" required maxlength="500"${wrong(form, 'text')}>${form.values.get('text') ?? ''}</textarea>`)}
<p><button>${texts.submit}</button></p>
</form>
<p><a href="${address({ language })}">${texts.back}</a></p>`;
}

function field(
  { errors, language }: ObjectionForm,
  name: 'name' | 'mobile' | 'text',
  control: Markup,
): Markup {
  const code = errors.get(name);
  const error =
    code === undefined
      ? nothing
      : markup`<span class="error" id="${name}-error">${textFor(code, language)}</span>`;
  return markup`<p class="field"><label for="${name}">${noticesTexts[language][name]}</label>${control}${error}</p>`;
}

function wrong({ errors }: ObjectionForm, name: string): Markup {
  return errors.has(name) ? markup` aria-invalid="true" aria-describedby="${name}-error"` : nothing;
}

export function sentMain(language: Language): Markup {
  const texts = noticesTexts[language];
  return markup`<p class="note" role="status">${texts.sent}</p><p><a class="button" href="${address({ language })}">${texts.back}</a></p>`;
}
