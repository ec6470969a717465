/** 公示: `/notices` lists what stands on public notice, `/notices/<entry>` is the form to object; both work without script. */
import { randomBytes } from 'node:crypto';
import type { CommunityWithGrids, PageOf, ServiceNotice } from '@youth-action/sdk/domain';
import { problemStatus } from '@youth-action/sdk/contract';
import { type Language, languageFor, textFor } from '@youth-action/sdk/problem-texts';
import type { AppContext } from '../../app-env.ts';
import { ProblemError } from '../../handler.ts';
import type { Route } from '../../routes.ts';
import { personalPage, publicPage } from '../html-page.ts';
import { otherLanguage, pageFrame } from '../page-frame.ts';
import type { PlainFormOptions } from '../plain-form/form-routes.ts';
import type { Markup } from '../plain-form/markup.ts';
import { address, noticesMain, type ObjectionForm, objectionMain, sentMain } from './notices-page.ts';
import { noticesTexts } from './notices-texts.ts';

type Options = Pick<PlainFormOptions, 'callApi' | 'guards'>;

/** The largest form, in bytes. */
const largestForm = 8 * 1024;

export function noticeRoutes(options: Options): Route[] {
  const path = '/notices/:serviceEntryId';
  const form = { path, origins: 'registered' } as const;
  return [
    {
      name: 'notices-page',
      method: 'GET',
      path: '/notices',
      origins: 'registered',
      answer: (context) => showNotices(context, options),
    },
    { ...form, name: 'objection-form', method: 'GET', answer: (context) => showForm(context, options) },
    {
      ...form,
      name: 'objection-form-post',
      method: 'POST',
      answer: async (context) => {
        try {
          return await takeForm(context, options);
        } catch (error) {
          if (error instanceof ProblemError) return refusedPage(context, error);
          throw error;
        }
      },
    },
  ];
}

async function showNotices(context: AppContext, { callApi }: Options): Promise<Response> {
  const language = languageOf(context);
  const [communityId, cursor] = [context.req.query('communityId'), context.req.query('cursor')];
  const query = new URLSearchParams({ limit: '100' });
  if (communityId !== undefined) query.set('communityId', communityId);
  if (cursor !== undefined) query.set('cursor', cursor);
  const [notices, communities] = await Promise.all([
    callApi(context, `/v1/service-notices?${query}`),
    callApi(context, '/v1/communities?limit=500'),
  ]);
  const page: PageOf<ServiceNotice> = notices.ok
    ? ((await notices.json()) as PageOf<ServiceNotice>) // our own API's, by its contract
    : { items: [] };
  const known = (await communities.json()) as PageOf<CommunityWithGrids>; // our own API's, by its contract
  const main = noticesMain({ page, communities: known.items, communityId, language });
  const { title } = noticesTexts[language];
  const otherAddress = escaped(address({ communityId, language: otherLanguage(language) }));
  return publicPage(context, {
    content: pageFrame(language, { title, main: String(main), otherAddress, isUnlisted: true }),
    language,
  });
}

async function showForm(context: AppContext, options: Options): Promise<Response> {
  const form = await formOf(context, options, new URLSearchParams());
  return formPage(context, form, objectionMain(form), 200);
}

async function takeForm(context: AppContext, options: Options): Promise<Response> {
  if (!(await options.guards.mayWrite(context))) throw new ProblemError('origin-not-registered');
  const values = await readForm(context);
  // A field that nobody sees is filled in by programs that fill in everything.
  if ((values.get('website') ?? '') !== '') throw new ProblemError('forbidden');
  options.guards.plainForm(context);
  const form = await formOf(context, options, values);
  const answer = await options.callApi(
    context,
    `/v1/service-entries/${encodeURIComponent(form.entryId)}/objections`,
    {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': intentOf(values) },
      body: JSON.stringify({
        contact: { name: values.get('name') ?? '', mobile: values.get('mobile') ?? '' },
        text: values.get('text') ?? '',
      }),
    },
  );
  if (answer.ok) return formPage(context, form, sentMain(form.language), 200);
  const problem = (await answer.json()) as { code: string; errors?: { pointer: string; code: string }[] };
  const errors = new Map((problem.errors ?? []).map(({ pointer, code }) => [fieldOf(pointer), code]));
  const again = { ...form, errors, trouble: textFor(problem.code, form.language) };
  return formPage(context, again, objectionMain(again), answer.status);
}

/** `/contact/mobile` is the field `mobile`. */
function fieldOf(pointer: string): string {
  return pointer.split('/').at(-1) ?? '';
}

async function formOf(
  context: AppContext,
  { callApi }: Options,
  values: URLSearchParams,
): Promise<ObjectionForm> {
  const entryId = context.req.param('serviceEntryId') ?? '';
  const answer = await callApi(context, '/v1/service-notices?limit=500');
  const { items } = (await answer.json()) as PageOf<ServiceNotice>; // our own API's, by its contract
  return {
    entryId,
    language: languageOf(context),
    idempotencyKey: randomBytes(24).toString('base64url'),
    values,
    errors: new Map(),
    notice: items.find(({ id }) => id === entryId), // among very many it may be missing; the form works without
  };
}

function intentOf(values: URLSearchParams): string {
  const intent = values.get('intent') ?? '';
  return /^[\w-]{32,64}$/.test(intent) ? intent : randomBytes(24).toString('base64url');
}

async function readForm(context: AppContext): Promise<URLSearchParams> {
  const type = context.req.header('content-type') ?? '';
  if (!type.startsWith('application/x-www-form-urlencoded')) throw new ProblemError('unsupported-media-type');
  if (Number(context.req.header('content-length') ?? Infinity) > largestForm)
    throw new ProblemError('body-too-large');
  return new URLSearchParams(await context.req.text());
}

function refusedPage(context: AppContext, { code }: ProblemError): Response {
  const language = languageOf(context);
  const values = new URLSearchParams();
  const entryId = context.req.param('serviceEntryId') ?? '';
  const form = {
    entryId,
    language,
    idempotencyKey: intentOf(values),
    values,
    errors: new Map<string, string>(),
  };
  const main = objectionMain({ ...form, trouble: textFor(code, language) });
  return formPage(context, form, main, problemStatus[code]);
}

function formPage(context: AppContext, { entryId, language }: ObjectionForm, main: Markup, status: number) {
  const title = noticesTexts[language].objectTitle;
  const otherAddress = escaped(address({ entryId, language: otherLanguage(language) }));
  const content = pageFrame(language, { title, main: String(main), otherAddress, isUnlisted: true });
  return personalPage(context, { content, language, status });
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
}

function languageOf({ req }: AppContext): Language {
  return languageFor(req.query('lang') ?? req.header('accept-language'));
}
