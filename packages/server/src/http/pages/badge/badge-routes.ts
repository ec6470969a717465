/** `/badges/{code}` and its images, `.svg` and `.png`. Why a revoked badge's image is a good answer: docs/decisions/0018-badge-codes.md */
import { fillPath, paths } from '@youth-action/sdk/paths';
import type { HoursBadge } from '@youth-action/sdk/domain';
import { type Language, languageFor } from '@youth-action/sdk/problem-texts';
import type { ApiCaller } from '../../api-caller.ts';
import type { AppContext } from '../../app-env.ts';
import { cacheable, cacheableText } from '../../caching.ts';
import { ProblemError } from '../../handler.ts';
import type { PublicAddresses } from '../../public-addresses.ts';
import type { Route } from '../../routes.ts';
import { personalPage, publicPage } from '../html-page.ts';
import { draw } from '../print/renderer.ts';
import { badgePage, noBadgePage } from './badge-page.ts';
import { type BadgeImage, badgeSvg, imageSizes, neutralSvg } from './badge-svg.ts';

export interface BadgePageOptions {
  readonly addresses: PublicAddresses;
  readonly callApi: ApiCaller;
}

/** Short, so that what is revoked is gone from everywhere soon. */
const imageCacheControl = 'public, max-age=60, s-maxage=60';

export function badgeRoutes(options: BadgePageOptions): Route[] {
  return [
    {
      name: 'badge-image',
      method: 'GET',
      path: '/badges/:file{[0-9a-z]+\\.svg}',
      origins: 'any',
      answer: (context) => svgAnswer(context, options),
    },
    {
      name: 'badge-picture',
      method: 'GET',
      path: '/badges/:file{[0-9a-z]+\\.png}',
      origins: 'any',
      answer: (context) => pngAnswer(context, options),
    },
    {
      name: 'badge-page',
      method: 'GET',
      path: '/badges/:badgeCode{[0-9a-z]+}',
      origins: 'registered',
      answer: (context) => pageAnswer(context, options),
    },
  ];
}

type Found =
  | { readonly badge: HoursBadge }
  | { readonly why: 'revoked' | 'unknown' }
  | { readonly error: Response };

async function find(context: AppContext, { callApi }: BadgePageOptions, badgeCode: string): Promise<Found> {
  const answer = await callApi(context, fillPath(paths.badge, { badgeCode }));
  if (answer.status === 410) return { why: 'revoked' };
  if (answer.status === 404) return { why: 'unknown' };
  if (!answer.ok) return { error: answer };
  return { badge: (await answer.json()) as HoursBadge }; // this server's own answer
}

async function svgAnswer(context: AppContext, options: BadgePageOptions): Promise<Response> {
  const found = await find(context, options, codeOfFile(context));
  if ('error' in found) return found.error;
  const content = imageOf(found, context).svg;
  const contentType = 'image/svg+xml; charset=utf-8';
  if ('why' in found && found.why === 'unknown')
    return context.body(content, 404, { 'Content-Type': contentType, 'Cache-Control': 'no-store' });
  return cacheableText(context, { content, contentType, cacheControl: imageCacheControl });
}

/** Twice as large, for cards of shared links, which take no SVG. */
async function pngAnswer(context: AppContext, options: BadgePageOptions): Promise<Response> {
  const found = await find(context, options, codeOfFile(context));
  if ('error' in found) return found.error;
  // Only codes that exist are worth drawing for.
  if ('why' in found && found.why === 'unknown') throw new ProblemError('not-found');
  const { svg, width } = imageOf(found, context);
  const content = await draw({ kind: 'svg', svg, width: 2 * width });
  return cacheable(context, { content, contentType: 'image/png', cacheControl: imageCacheControl });
}

function codeOfFile({ req }: AppContext): string {
  return (req.param('file') ?? '').replace(/\.\w+$/, '');
}

function imageOf(
  found: Exclude<Found, { readonly error: Response }>,
  { req }: AppContext,
): { readonly svg: string; readonly width: number } {
  const language = languageFor(req.query('lang') ?? 'zh-CN');
  const form: BadgeImage = req.query('form') === 'compact' ? 'compact' : 'card';
  const svg =
    'badge' in found ? badgeSvg(found.badge, form, language) : neutralSvg(found.why, form, language);
  return { svg, width: imageSizes[form].width };
}

async function pageAnswer(context: AppContext, options: BadgePageOptions): Promise<Response> {
  const code = context.req.param('badgeCode') ?? '';
  const found = await find(context, options, code);
  if ('error' in found) return found.error;
  const language = pageLanguage(context);
  if ('why' in found) {
    const content = noBadgePage(found.why, language);
    return personalPage(context, { content, language, status: found.why === 'revoked' ? 410 : 404 });
  }
  const { addresses } = options;
  const content = badgePage(found.badge, language, {
    page: addresses.at(`/badges/${code}`),
    preview: {
      address: addresses.at(`/badges/${code}.png?lang=${language}`),
      width: 2 * imageSizes.card.width,
      height: 2 * imageSizes.card.height,
    },
  });
  return publicPage(context, { content, language });
}

function pageLanguage({ req }: AppContext): Language {
  return languageFor(req.query('lang') ?? req.header('accept-language'));
}
