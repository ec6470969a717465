/**
 * Certificates and statements outside the API: a page, a PDF, an image, and the page that verifies a number. The codes in
 * these addresses open what they name, so nothing of them is kept by a cache, found by a search engine, or told to a host
 * that a link leads to.
 */
import { problemStatus } from '@youth-action/sdk/contract';
import {
  Certificate,
  CertificateCheck,
  DocumentCode,
  type ProblemCode,
  readCertificateNumber,
  ServiceStatement,
} from '@youth-action/sdk/domain';
import { type Language, languageFor, textFor } from '@youth-action/sdk/problem-texts';
import type { ApiCaller } from '../../api-caller.ts';
import type { AppContext } from '../../app-env.ts';
import { cacheableText } from '../../caching.ts';
import type { Route } from '../../routes.ts';
import { personalPage, publicPage } from '../html-page.ts';
import { pageFrame } from '../page-frame.ts';
import { markup } from '../plain-form/markup.ts';
import { draw } from '../print/renderer.ts';
import type { PrintedDocument } from '../print/printed-document.ts';
import { certificateMeta, certificatePage, certificateStylePath } from './certificate-page.ts';
import { certificateStyle } from './certificate-style.ts';
import { certificateTexts } from './certificate-texts.ts';
import { imageOf, printedCertificate, printedStatement } from './printed-certificate.ts';
import { type Verified, verifyPage } from './verify-page.ts';

export interface CertificatePageOptions {
  readonly callApi: ApiCaller;
}

export function certificateRoutes({ callApi }: CertificatePageOptions): Route[] {
  const route = (name: string, path: string, answer: Route['answer']): Route => ({
    name,
    method: 'GET',
    path,
    origins: 'registered',
    answer,
  });
  return [
    route('certificate-page', '/certificates/:file', (context) =>
      showDocument(context, callApi, certificates),
    ),
    route('statement-page', '/statements/:file', (context) => showDocument(context, callApi, statements)),
    route('verify-form', '/verify', (context) => showForm(context)),
    route('verify-page', '/verify/:number', (context) => showCheck(context, callApi)),
    route('certificate-style', certificateStylePath, (context) =>
      cacheableText(context, {
        content: certificateStyle,
        contentType: 'text/css; charset=utf-8',
        cacheControl: 'public, max-age=0, must-revalidate',
      }),
    ),
  ];
}

/** One of the two kinds of document. */
interface Kind {
  readonly folder: 'certificates' | 'statements';
  readonly print: (json: unknown, language: Language) => PrintedDocument;
}

const certificates: Kind = {
  folder: 'certificates',
  print: (json, language) => printedCertificate(Certificate.parse(json), language),
};
const statements: Kind = {
  folder: 'statements',
  print: (json, language) => printedStatement(ServiceStatement.parse(json), language),
};

async function showDocument(context: AppContext, callApi: ApiCaller, kind: Kind): Promise<Response> {
  const [code = '', extension = ''] = (context.req.param('file') ?? '').split('.', 2);
  const language = languageOf(context);
  if (!DocumentCode.safeParse(code).success || !['', 'pdf', 'png'].includes(extension))
    return problemPage(context, language, 'certificate-not-found');
  const answer = await callApi(context, `/v1/${kind.folder}/${code}`);
  if (!answer.ok) return problemPage(context, language, await codeOf(answer), answer.headers);
  const document = kind.print(await answer.json(), language);
  const address = `/${kind.folder}/${code}`;
  if (extension === '') {
    const content = certificatePage(document, language, address);
    return unshared(personalPage(context, { content, language, status: 200 }));
  }
  return drawn(context, document, { extension, code });
}

async function drawn(
  context: AppContext,
  document: PrintedDocument,
  { code, extension }: { readonly code: string; readonly extension: string },
): Promise<Response> {
  const image = Number(/^\d{1,3}$/.exec(context.req.query('image') ?? '')?.[0] ?? 1);
  const bytes =
    extension === 'pdf'
      ? await draw({ kind: 'pdf', document })
      : await draw({ kind: 'png', document: imageOf(document, Math.max(1, image)) });
  return unshared(
    context.body(bytes, 200, {
      'Content-Type': extension === 'pdf' ? 'application/pdf' : 'image/png',
      'Content-Disposition': `inline; filename="${code}.${extension}"`,
      'Content-Language': document.language,
      'Cache-Control': 'no-store',
    }),
  );
}

/** The number comes by the form; what it tells stands at an address of its own, as the QR code has it. */
function showForm(context: AppContext): Response | Promise<Response> {
  const language = languageOf(context);
  const number = readCertificateNumber((context.req.query('number') ?? '').slice(0, 100));
  if (number === '') return publicPage(context, { content: verifyPage(language, undefined), language });
  return context.redirect(`/verify/${encodeURIComponent(number)}?lang=${language}`, 303);
}

async function showCheck(context: AppContext, callApi: ApiCaller): Promise<Response> {
  const language = languageOf(context);
  const asked = readCertificateNumber((context.req.param('number') ?? '').slice(0, 100));
  const answer = await callApi(context, `/v1/certificates/numbers/${encodeURIComponent(asked)}`);
  const verified: Verified = answer.ok
    ? { asked, check: CertificateCheck.parse(await answer.json()) }
    : { asked, problem: await codeOf(answer) };
  const content = verifyPage(language, verified);
  const page = personalPage(context, { content, language, status: answer.status });
  return unshared(passOn(page, answer.headers));
}

function problemPage(
  context: AppContext,
  language: Language,
  code: ProblemCode,
  headers: Headers = new Headers(),
): Response {
  const main = markup`<p class="note" role="alert">${textFor(code, language)}</p>
<p class="acts"><a class="button" href="/verify?lang=${language}">${certificateTexts[language].verifyPage}</a></p>`;
  const { certificate } = certificateTexts[language];
  const content = pageFrame(language, { title: certificate, main: String(main), meta: certificateMeta });
  return unshared(passOn(personalPage(context, { content, language, status: problemStatus[code] }), headers));
}

/** When to come back, where the API says so. */
function passOn(page: Response, from: Headers): Response {
  const retryAfter = from.get('retry-after');
  if (retryAfter !== null) page.headers.set('Retry-After', retryAfter);
  return page;
}

function unshared(response: Response): Response {
  response.headers.set('Referrer-Policy', 'no-referrer');
  response.headers.set('X-Robots-Tag', 'noindex');
  return response;
}

async function codeOf(answer: Response): Promise<ProblemCode> {
  const { code } = (await answer.json()) as { readonly code: ProblemCode }; // our own API's
  return code;
}

function languageOf({ req }: AppContext): Language {
  return languageFor(req.query('lang') ?? req.header('accept-language'));
}
