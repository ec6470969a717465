/**
 * Signing up without script: `/sign-up/<session>` is a page with a real form, `/sign-up/<session>/form` the form alone
 * for a host's server to put inside its tag. What is posted goes through the API like everything else.
 */
import { randomBytes } from 'node:crypto';
import { instantOf, type SessionDetail, type SignUpCreated } from '@youth-action/sdk/domain';
import { problemStatus } from '@youth-action/sdk/contract';
import { type Language, languageFor, textFor } from '@youth-action/sdk/problem-texts';
import type { ApiCaller } from '../../api-caller.ts';
import type { AppContext } from '../../app-env.ts';
import type { EndpointGuards } from '../../endpoint-guards.ts';
import { ProblemError } from '../../handler.ts';
import { HttpProblem } from '../../problem-response.ts';
import type { PublicAddresses } from '../../public-addresses.ts';
import type { Route } from '../../routes.ts';
import { personalPage } from '../html-page.ts';
import { pageFrame } from '../page-frame.ts';
import {
  calendarPath,
  closedAt,
  formMain,
  outcomeMain,
  plainForm,
  type Sending,
  type Trouble,
} from './form-page.ts';
import type { FormState } from './form-controls.ts';
import { fieldOf, signUpBody } from './form-request.ts';
import { formTexts } from './form-texts.ts';
import { type Markup, markup } from './markup.ts';

/** What the form needs from the rest of the app. */
export interface PlainFormOptions {
  readonly callApi: ApiCaller;
  readonly guards: Pick<EndpointGuards, 'mayWrite' | 'plainForm'>;
  readonly addresses: PublicAddresses;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
}

/** The largest form, in bytes: five people with every answer, and room. */
const largestForm = 64 * 1024;

export function plainFormRoutes(options: PlainFormOptions): Route[] {
  const path = '/sign-up/:sessionId';
  return [
    {
      name: 'plain-form',
      method: 'GET',
      path,
      origins: 'registered',
      answer: (context) => orProblemPage(context, () => showForm(context, options)),
    },
    {
      name: 'plain-form-post',
      method: 'POST',
      path,
      origins: 'registered',
      answer: (context) => orProblemPage(context, () => takeForm(context, options)),
    },
    {
      name: 'plain-form-fragment',
      method: 'GET',
      path: `${path}/form`,
      origins: 'any',
      answer: (context) => showFragment(context, options),
    },
  ];
}

/** A browser without script shows what it gets, so a refusal has to be a page. Faults of the server's own are logged as ever. */
async function orProblemPage(context: AppContext, answer: () => Promise<Response>): Promise<Response> {
  try {
    return await answer();
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    const language = languageOf(context);
    const texts = formTexts[language];
    const isUnknown = error.code === 'session-not-found';
    const back = isUnknown ? calendarPath : sendingOf(context).action;
    const main = markup`<p class="note" role="alert">${textFor(error.code, language)}</p>
<p class="acts"><a class="button" href="${back}">${isUnknown ? texts.calendar : texts.back}</a></p>`;
    const content = pageFrame(language, { title: texts.title, main: String(main) });
    const response = personalPage(context, { content, language, status: problemStatus[error.code] });
    if (error instanceof HttpProblem)
      for (const [name, value] of Object.entries(error.headers)) response.headers.set(name, value);
    return response;
  }
}

async function showForm(context: AppContext, options: PlainFormOptions): Promise<Response> {
  const state = await stateOf(context, options, new URLSearchParams());
  const closed = closedAt(state.session, instantOf(options.clock()));
  return page(context, state, formMain(state, sendingOf(context), { closed }));
}

async function showFragment(context: AppContext, options: PlainFormOptions): Promise<Response> {
  const state = await stateOf(context, options, new URLSearchParams());
  const sending = sendingOf(context);
  const action = options.addresses.at(sending.action);
  return context.body(String(plainForm(state, { ...sending, action })), 200, {
    'Content-Type': 'text/html; charset=utf-8',
    'Cache-Control': 'no-store',
  });
}

async function takeForm(context: AppContext, options: PlainFormOptions): Promise<Response> {
  if (!(await options.guards.mayWrite(context))) throw new ProblemError('origin-not-registered');
  const values = await readForm(context);
  const state = await stateOf(context, options, values);
  // A field that nobody sees is filled in by programs that fill in everything.
  if ((values.get('website') ?? '') !== '') throw new ProblemError('forbidden');
  const limited = limitedBy(() => options.guards.plainForm(context));
  if (limited !== undefined) return tooMany(context, state, limited);
  const sending = sendingOf(context, values.get('intent'));
  const body = signUpBody(values, state.session);
  const answer = await options.callApi(context, `/v1/sessions/${state.session.id}/sign-ups`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': sending.idempotencyKey },
    body: JSON.stringify(body),
  });
  if (!answer.ok) return refused(context, state, { answer, body });
  const created = (await answer.json()) as SignUpCreated; // our own API's, by its contract
  return page(context, state, outcomeMain(created, state.session, state.texts));
}

interface RefusedSending {
  readonly answer: Response;
  /** What the API was asked. */
  readonly body: object;
}

/** The form again, with everything that was typed, under a new intent: the old one is bound to what was refused. */
async function refused(
  context: AppContext,
  state: FormState,
  { answer, body }: RefusedSending,
): Promise<Response> {
  const problem = (await answer.json()) as { code: string; errors?: { pointer: string; code: string }[] };
  const errors = new Map(
    (problem.errors ?? []).map(({ pointer, code }) => [fieldOf(pointer, state.values, body), code]),
  );
  const title = errors.size === 0 ? state.texts.notSent : state.texts.problems;
  const trouble = { title, text: textFor(problem.code, state.language) };
  return again(context, { ...state, errors }, { trouble, status: answer.status });
}

/** What was typed isn't lost to a limit. */
function tooMany(context: AppContext, state: FormState, { code, headers }: HttpProblem): Response {
  const trouble = { title: textFor(code, state.language), text: state.texts.tooMany };
  const response = again(context, state, { trouble, status: problemStatus[code] });
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
  return response;
}

function again(
  context: AppContext,
  state: FormState,
  { status, trouble }: { readonly status: number; readonly trouble: Trouble },
): Response {
  return page(context, state, formMain(state, sendingOf(context), { trouble }), status);
}

function limitedBy(take: () => void): HttpProblem | undefined {
  try {
    take();
    return undefined;
  } catch (error) {
    if (error instanceof HttpProblem) return error;
    throw error;
  }
}

async function readForm(context: AppContext): Promise<URLSearchParams> {
  const type = context.req.header('content-type') ?? '';
  if (!type.startsWith('application/x-www-form-urlencoded')) throw new ProblemError('unsupported-media-type');
  if (Number(context.req.header('content-length') ?? Infinity) > largestForm)
    throw new ProblemError('body-too-large');
  return new URLSearchParams(await context.req.text());
}

async function stateOf(
  context: AppContext,
  options: PlainFormOptions,
  values: URLSearchParams,
): Promise<FormState> {
  const id = context.req.param('sessionId') ?? '';
  const answer = await options.callApi(context, `/v1/sessions/${encodeURIComponent(id)}`);
  if (!answer.ok) throw new ProblemError('session-not-found');
  const session = (await answer.json()) as SessionDetail; // our own API's, by its contract
  const language = languageOf(context);
  return { session, language, texts: formTexts[language], values, errors: new Map() };
}

function languageOf({ req }: AppContext): Language {
  return languageFor(req.query('lang') ?? req.header('accept-language'));
}

function sendingOf(context: AppContext, intent?: string | null): Sending {
  const isKey = intent !== null && intent !== undefined && /^[\w-]{32,64}$/.test(intent);
  const language = context.req.query('lang');
  const query = language === undefined ? '' : `?lang=${encodeURIComponent(language)}`;
  return {
    action: `/sign-up/${encodeURIComponent(context.req.param('sessionId') ?? '')}${query}`,
    idempotencyKey: isKey ? intent : randomBytes(24).toString('base64url'),
  };
}

function page(
  context: AppContext,
  { language, session, texts }: FormState,
  main: Markup,
  status = 200,
): Response {
  const name = texts.labelled(texts.title, session.title);
  const title = String(markup`${status === 200 ? name : texts.titleOfProblems(name)}`);
  const content = pageFrame(language, {
    title,
    heading: texts.title,
    main: String(main),
    scripts: ['/embed/v1/youth-action.js'],
  });
  return personalPage(context, { content, language, status });
}
