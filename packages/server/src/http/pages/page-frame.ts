import type { Language } from '@youth-action/sdk/problem-texts';

export interface PageParts {
  readonly title: string;
  /** The words above the main part; the title where it's left out. */
  readonly heading?: string;
  /** Markup; every word of it is the server's own. */
  readonly main: string;
  readonly scripts?: readonly string[];
  /** Feeds that a browser or a reader finds by the page. */
  readonly feeds?: readonly { readonly type: string; readonly address: string }[];
}

const names: Readonly<Record<Language, { readonly programme: string; readonly other: string }>> = {
  'zh-CN': { programme: '社区青春行动', other: '<a href="?lang=en" lang="en" hreflang="en">English</a>' },
  en: { programme: 'Youth Action', other: '<a href="?lang=zh-CN" lang="zh-CN" hreflang="zh-CN">中文</a>' },
};

/** A whole page around its main part. */
export function pageFrame(
  language: Language,
  { title, heading = title, main, scripts = [], feeds = [] }: PageParts,
): string {
  const { programme, other } = names[language];
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
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/assets/pages.css">
${links.join('')}${scripts.map((script) => `<script src="${script}" defer></script>`).join('\n')}
</head>
<body>
<header><a href="/">${programme}</a><nav>${other}</nav></header>
<main>
<h1>${heading}</h1>
${main}
</main>
</body>
</html>
`;
}
