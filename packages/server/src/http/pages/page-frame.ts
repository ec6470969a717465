import type { Language } from '@youth-action/sdk/problem-texts';

export interface PageParts {
  readonly title: string;
  /** The words above the main part; the title where it's left out. */
  readonly heading?: string;
  /** Markup; every word of it is the server's own. */
  readonly main: string;
  readonly scripts?: readonly string[];
  /** Sheets beside the one that all pages have. */
  readonly styles?: readonly string[];
  /** Kept out of search engines. */
  readonly isUnlisted?: boolean;
  /** The same page in the other language, escaped; where its address says more than that. */
  readonly otherAddress?: string;
  /** Further markup of the head, such as what a shared link's card is made from. */
  readonly meta?: string;
  /** Feeds that a browser or a reader finds by the page. */
  readonly feeds?: readonly { readonly type: string; readonly address: string }[];
}

const names: Readonly<
  Record<Language, { readonly programme: string; readonly other: Language; readonly otherName: string }>
> = {
  'zh-CN': { programme: '社区青春行动', other: 'en', otherName: 'English' },
  en: { programme: 'Youth Action', other: 'zh-CN', otherName: '中文' },
};

/** The language that a page offers beside its own. */
export function otherLanguage(language: Language): Language {
  return names[language].other;
}

/** A whole page around its main part. */
export function pageFrame(
  language: Language,
  {
    title,
    heading = title,
    main,
    scripts = [],
    styles = [],
    feeds = [],
    meta = '',
    isUnlisted,
    otherAddress,
  }: PageParts,
): string {
  const { programme, other, otherName } = names[language];
  const address = otherAddress ?? `?lang=${other}`;
  const links = feeds.map(
    ({ address, type }) => `<link rel="alternate" type="${type}" href="${address}" title="${programme}">\n`,
  );
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="format-detection" content="telephone=no">
<title>${title} - ${programme}</title>
${meta}<link rel="icon" href="data:,">
<link rel="stylesheet" href="/assets/pages.css">
${styles.map((style) => `<link rel="stylesheet" href="${style}">\n`).join('')}${isUnlisted === true ? '<meta name="robots" content="noindex">\n' : ''}${links.join('')}${scripts.map((script) => `<script src="${script}" defer></script>`).join('\n')}
</head>
<body>
<header><a href="/">${programme}</a><nav><a href="${address}" lang="${other}" hreflang="${other}">${otherName}</a></nav></header>
<main>
<h1>${heading}</h1>
${main}
</main>
</body>
</html>
`;
}
