/** The page behind a badge's code: the card that a shared link makes, and the badge for whoever opens it. */
import type { HoursBadge } from '@youth-action/sdk/domain';
import type { Language } from '@youth-action/sdk/problem-texts';
import { pageFrame } from '../page-frame.ts';
import { type Markup, markup } from '../plain-form/markup.ts';
import { imageSizes } from './badge-svg.ts';
import { badgeSentence, badgeTexts } from './badge-texts.ts';

export interface BadgeAddresses {
  /** Of the page itself, whole. */
  readonly page: string;
  /** Of the image that a shared link shows, whole, with its size. */
  readonly preview: { readonly address: string; readonly width: number; readonly height: number };
}

export function badgePage(badge: HoursBadge, language: Language, addresses: BadgeAddresses): string {
  const text = badgeTexts[language];
  const title = `${badge.name} · ${text.title}`;
  const sentence = badgeSentence(badge, text);
  const image = `/badges/${badge.code}.svg?lang=${language}`;
  const { card, compact } = imageSizes;
  return pageFrame(language, {
    title: markup`${title}`.toString(),
    heading: text.title,
    meta: openGraph({ title, description: `${sentence} · ${text.programme}`, language, addresses }),
    main: markup`<youth-hours-badge base-url="/" badge-code="${badge.code}" display="card">
<p><img src="${image}" width="${card.width}" height="${card.height}" alt="${sentence}"></p>
</youth-hours-badge>
<p class="lead">${text.howCounted}</p>
<h2>${text.image}</h2>
<p>${text.imageText}</p>
<p class="acts"><a class="button quiet" href="${image}">${text.card}</a><a class="button quiet" href="${image}&amp;form=compact">${text.compact}</a></p>
<p><img src="${image}&amp;form=compact" width="${compact.width}" height="${compact.height}" alt="${sentence}"></p>`.toString(),
    scripts: ['/embed/v1/youth-action.js'],
  });
}

/** For a code that leads nowhere. */
export function noBadgePage(why: 'revoked' | 'unknown', language: Language): string {
  const text = badgeTexts[language];
  return pageFrame(language, {
    title: text[why],
    meta: `${noIndex.toString()}\n`,
    main: markup`<p class="note">${why === 'revoked' ? text.revokedText : text.unknownText}</p>`.toString(),
  });
}

/** A badge is shared by its holder and not looked for by others. */
const noIndex: Markup = markup`<meta name="robots" content="noindex">`;

interface Card {
  readonly title: string;
  readonly description: string;
  readonly language: Language;
  readonly addresses: BadgeAddresses;
}

/** What WeChat, QQ and others make a link's card from. */
function openGraph({ addresses, description, language, title }: Card): string {
  const { page, preview } = addresses;
  const properties = {
    'og:type': 'website',
    'og:site_name': badgeTexts[language].programme,
    'og:locale': language.replace('-', '_').replace(/^en$/, 'en_GB'),
    'og:title': title,
    'og:description': description,
    'og:url': page,
    'og:image': preview.address,
    'og:image:width': preview.width,
    'og:image:height': preview.height,
    'og:image:alt': description,
  };
  const tags = Object.entries(properties).map(
    ([property, content]) => markup`<meta property="${property}" content="${content}">
`,
  );
  return markup`${noIndex}
<meta name="description" content="${description}">
<meta itemprop="name" content="${title}">
<meta itemprop="image" content="${preview.address}">
<meta name="twitter:card" content="summary_large_image">
${tags}`.toString();
}
