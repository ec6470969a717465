/** A page of the server's own on its way out. */
import { createHash } from 'node:crypto';
import type { Language } from '@youth-action/sdk/problem-texts';
import type { AppContext } from '../app-env.ts';
import { cacheableText } from '../caching.ts';

/** Nothing inline, nothing from elsewhere, in nobody's frame. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ');

export interface HtmlPage {
  readonly content: string;
  readonly language: Language;
}

interface PublicPage extends HtmlPage {
  /** Default: asked for each time. */
  readonly cacheControl?: string;
  /** What stands between `<style>` and `</style>`, where there is such. */
  readonly inlineStyles?: string | undefined;
}

/** A page that is the same for everybody who speaks the language. */
export function publicPage(
  context: AppContext,
  { cacheControl = 'no-cache', content, inlineStyles, language }: PublicPage,
): Promise<Response> {
  return cacheableText(context, {
    content,
    contentType: 'text/html; charset=utf-8',
    cacheControl,
    headers: { ...headersFor(language, inlineStyles), Vary: 'Accept-Language' },
  });
}

/** A page for whoever asked, kept by nobody. */
export function personalPage(
  context: AppContext,
  { content, language, status }: HtmlPage & { readonly status: number },
): Response {
  return new Response(content, {
    status,
    headers: {
      ...headersFor(language),
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'no-store',
      // With `no-referrer` a browser would hide the origin of our own form from us.
      'Referrer-Policy': 'same-origin',
      'X-Request-Id': context.get('requestId'),
    },
  });
}

function headersFor(language: Language, inlineStyles?: string): Record<string, string> {
  const styleSource = inlineStyles === undefined ? '' : ` '${hashSource(inlineStyles)}'`;
  return {
    'Content-Language': language,
    'Content-Security-Policy': contentSecurityPolicy.replace("style-src 'self'", `$&${styleSource}`),
    'Cross-Origin-Opener-Policy': 'same-origin',
  };
}

/** One inline sheet, by what it says and nothing else. */
function hashSource(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
