/** A certificate or a statement as a page: the same words as the PDF, with ways to take it along. */
import type { Language } from '@youth-action/sdk/problem-texts';
import { otherLanguage, pageFrame } from '../page-frame.ts';
import { type Markup, markup, nothing } from '../plain-form/markup.ts';
import type { PrintedDocument, PrintedPart } from '../print/printed-document.ts';
import { certificateTexts } from './certificate-texts.ts';
import { imagesOf } from './printed-certificate.ts';

/** Where the style of these pages is. */
export const certificateStylePath = '/assets/certificate.css';

/** What the head of these pages has. */
export const certificateMeta = `<link rel="stylesheet" href="${certificateStylePath}">\n<meta name="robots" content="noindex">\n`;

/** The page; `address` is its own, without a language. */
export function certificatePage(document: PrintedDocument, language: Language, address: string): string {
  const main = markup`${ways(document, language, address)}${sheet(document)}`;
  return pageFrame(language, {
    title: document.title,
    heading: '',
    main: String(main),
    meta: certificateMeta,
    otherAddress: `${address}?lang=${otherLanguage(language)}`,
  }).replace('<h1></h1>\n', '');
}

function ways(document: PrintedDocument, language: Language, address: string): Markup {
  const words = certificateTexts[language];
  const images = imagesOf(document);
  const links = Array.from({ length: images }, (_, index) => {
    const text = images === 1 ? words.asImage : `${words.asImage} (${words.image(index + 1, images)})`;
    return markup`<a class="button quiet" href="${address}.png?lang=${language}&amp;image=${index + 1}">${text}</a>`;
  });
  const credential = markup`<a class="button quiet" href="/v1${address}/credential" download="credential.json">${words.asCredential}</a>`;
  return markup`<p class="acts"><a class="button" href="${address}.pdf?lang=${language}">${words.asPdf}</a>${links}${document.verification === undefined ? nothing : credential}</p>
<p class="hint">${words.imageHint}</p>`;
}

/** What is certified, as a sheet. */
function sheet(document: PrintedDocument): Markup {
  const { facts, language, notes, statement, subtitle, title, total, totalLabel, verification, warning } =
    document;
  const particulars = verification === undefined ? 'particulars statement-only' : 'particulars';
  return markup`<article class="sheet" lang="${language}">
${warning === undefined ? nothing : markup`<p class="warning" role="alert">${warning}</p>`}
<h1>${title}</h1>
<p class="subtitle" lang="${language === 'en' ? 'zh-CN' : 'en'}">${subtitle}</p>
<p class="certifies">${statement}</p>
<p class="total"><span>${totalLabel}</span> <strong>${total}</strong></p>
<div class="${particulars}">
<dl>${facts.map(([label, value]) => markup`<dt>${label}</dt><dd>${value}</dd>`)}</dl>
${verification === undefined ? nothing : code(verification)}
</div>
${document.parts.map((part) => list(document, part))}
<div class="notes">${notes.map((note) => markup`<p>${note}</p>`)}</div>
</article>`;
}

function code({ alternative, label, path, size }: NonNullable<PrintedDocument['verification']>): Markup {
  return markup`<figure><svg viewBox="0 0 ${size} ${size}" role="img" aria-label="${alternative}" shape-rendering="crispEdges"><path d="${path}" fill="#1c2530"/></svg><figcaption>${label}</figcaption></figure>`;
}

function list({ columns }: PrintedDocument, { heading, rows, sum }: PrintedPart): Markup {
  return markup`<h2>${heading}</h2>
<p class="sum">${sum}</p>
<table>
<thead><tr><th scope="col">${columns.day}</th><th scope="col">${columns.service}</th><th scope="col">${columns.time}</th></tr></thead>
<tbody>${rows.map(
    ({ about, day, time, title }) =>
      markup`<tr><td>${day}</td><td>${title}<small>${about}</small></td><td>${time}</td></tr>`,
  )}</tbody>
</table>`;
}
