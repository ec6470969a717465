import type { Language } from '@youth-action/sdk/problem-texts';

/** A page that is nothing but the panel on a big screen. */
export function wallFrame(
  language: Language,
  { title, main }: { readonly title: string; readonly main: string },
): string {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/assets/pages.css">
<link rel="stylesheet" href="/assets/statistics.css">
<script src="/embed/v1/youth-action.js" defer></script>
</head>
<body class="wall">
<main>
<h1 class="visually-hidden">${title}</h1>
${main}
</main>
</body>
</html>
`;
}
