/** A certificate or a statement in words: the page, the PDF and the image all say what stands here. */
import {
  type Certificate,
  categoryName,
  type RecordedPart,
  type ServiceStatement,
} from '@youth-action/sdk/domain';
import type { Language } from '@youth-action/sdk/problem-texts';
import { generate } from 'lean-qr';
import type { PrintedDocument, PrintedPart } from '../print/printed-document.ts';
import { type CertificateTexts, certificateTexts } from './certificate-texts.ts';

/** Rows in one image: more would be too long to scroll, and to send. */
const rowsPerImage = 20;

export function printedCertificate(certificate: Certificate, language: Language): PrintedDocument {
  const words = certificateTexts[language];
  const { contact, creditCode, leader, name: recorder } = certificate.recorder;
  const said = { ...saidOf(certificate, words), entries: certificate.items.length };
  const facts: readonly (readonly [string, string | undefined])[] = [
    [words.number, certificate.number],
    [words.name, certificate.volunteerName],
    [words.volunteerNo, said.volunteerNo],
    [words.served, spanOf(certificate, words)],
    [words.recorder, recorder],
    [words.creditCode, creditCode],
    [words.leader, leader],
    [words.handler, certificate.handler],
    [words.contact, contact],
    [words.issuedOn, words.day(certificate.issuedOn)],
    [words.verifyAt, certificate.verifyUrl],
  ];
  return {
    ...frameOf(certificate, language, 'certificate'),
    ...warning(certificate, (day) => words.certificateRevoked(day, certificate.revocationCause), words),
    statement: words.certifies({ ...said, recorder }),
    facts: facts.flatMap(([label, value]) => (value === undefined ? [] : [[label, value] as const])),
    parts: [partOf(certificate, { heading: words.list, language })],
    notes: [words.measured, words.verification, words.seal],
    verification: {
      label: words.scan,
      url: certificate.verifyUrl,
      alternative: words.qrAlternative,
      ...qrOf(certificate.verifyUrl),
    },
    footer: words.footer(`${words.certificate} ${certificate.number}`),
  };
}

export function printedStatement(statement: ServiceStatement, language: Language): PrintedDocument {
  const words = certificateTexts[language];
  const said = saidOf(statement, words);
  const entries = statement.parts.reduce((sum, { items }) => sum + items.length, 0);
  return {
    ...frameOf(statement, language, 'statement'),
    ...warning(statement, words.statementRevoked, words),
    statement: words.sumsUp({ ...said, entries, recorders: statement.parts.length }),
    facts: [
      [words.name, statement.volunteerName],
      [words.volunteerNo, said.volunteerNo],
      [words.served, spanOf(statement, words)],
      [words.madeOn, words.day(statement.issuedOn)],
    ],
    parts: statement.parts.map((part) => partOf(part, { heading: part.recorder.name, language })),
    notes: [words.noCertificate, words.measured],
    footer: words.footer(words.statement),
  };
}

type AnyDocument = Certificate | ServiceStatement;

function frameOf(
  { totalMinutes }: AnyDocument,
  language: Language,
  kind: 'certificate' | 'statement',
): Pick<
  PrintedDocument,
  'language' | 'title' | 'subtitle' | 'total' | 'totalLabel' | 'columns' | 'missingNote'
> {
  const words = certificateTexts[language];
  return {
    language,
    title: words[kind],
    subtitle: certificateTexts[language === 'en' ? 'zh-CN' : 'en'][kind],
    total: words.duration(totalMinutes),
    totalLabel: words.total,
    columns: words.columns,
    missingNote: words.missing,
  };
}

function saidOf({ from, until, volunteerName, volunteerNo }: AnyDocument, words: CertificateTexts) {
  return {
    name: volunteerName,
    volunteerNo: volunteerNo.toUpperCase(),
    period: words.period(words.day(from), words.day(until)),
  };
}

function spanOf({ from, until }: AnyDocument, words: CertificateTexts): string {
  return from === until ? words.day(from) : `${words.day(from)} – ${words.day(until)}`;
}

function warning(
  { issuedOn, revokedOn, status }: AnyDocument,
  say: (day: string) => string,
  words: CertificateTexts,
): { readonly warning?: string } {
  return status === 'valid' ? {} : { warning: say(words.day(revokedOn ?? issuedOn)) };
}

interface PartWords {
  readonly heading: string;
  readonly language: Language;
}

function partOf({ items, totalMinutes }: RecordedPart, { heading, language }: PartWords): PrintedPart {
  const words = certificateTexts[language];
  return {
    heading,
    sum: words.entries(items.length, words.duration(totalMinutes)),
    rows: items.map(({ category, minutes, place, serviceDay, title }) => ({
      day: serviceDay,
      title,
      about: [categoryName(category, language), place].filter(Boolean).join(' · '),
      time: words.duration(minutes),
    })),
  };
}

/** A QR code as a path of one unit per module: one run of dark modules after the other, row by row. */
function qrOf(text: string): { readonly path: string; readonly size: number } {
  const bitmap = generate(text);
  let path = '';
  for (let y = 0; y < bitmap.size; y += 1) {
    for (let x = 0; x < bitmap.size; x += 1) {
      const from = x;
      while (bitmap.get(x, y)) x += 1;
      if (x > from) path += `M${from} ${y}h${x - from}v1h${from - x}z`;
    }
  }
  return { path, size: bitmap.size };
}

/** How many images the document makes. */
export function imagesOf({ parts }: Pick<PrintedDocument, 'parts'>): number {
  const rows = parts.reduce((sum, part) => sum + part.rows.length, 0);
  return Math.max(1, Math.ceil(rows / rowsPerImage));
}

/** One image of it, from 1: all that stands above the list, and some of the list. */
export function imageOf(document: PrintedDocument, image: number): PrintedDocument {
  const images = imagesOf(document);
  const first = (Math.min(image, images) - 1) * rowsPerImage;
  let passed = 0;
  const parts = document.parts.flatMap((part) => {
    const start = first - passed;
    passed += part.rows.length;
    const rows = part.rows.slice(Math.max(0, start), Math.max(0, start + rowsPerImage));
    return rows.length === 0 ? [] : [{ ...part, rows }];
  });
  const words = certificateTexts[document.language === 'en' ? 'en' : 'zh-CN'];
  return { ...document, parts, footer: images === 1 ? '' : words.image(Math.min(image, images), images) };
}
