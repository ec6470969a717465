/** A document as PDF, in the worker: A4, tagged, with the used characters of the font embedded. */
import PdfDocument from 'pdfkit';
import { layOut } from './lay-out.ts';
import type { LineMark, Mark, ShapeMark, TextMark } from './marks.ts';
import type { PrintedDocument } from './printed-document.ts';
import { a4 } from './sheet.ts';
import type { TypeCase } from './text-setting.ts';

type Pdf = InstanceType<typeof PdfDocument>;

export async function printPdf(document: PrintedDocument): Promise<Uint8Array> {
  const { pages, type } = await layOut(document, a4);
  const pdf = new PdfDocument({
    autoFirstPage: false,
    size: 'A4',
    margin: 0,
    pdfVersion: '1.7',
    lang: document.language,
    tagged: true,
    displayTitle: true,
    info: { Title: document.title, Subject: document.subtitle, Creator: 'Youth Action', Producer: 'PDFKit' },
  });
  const written = collected(pdf);
  for (const [name, font] of type.fonts) pdf.registerFont(name, font);
  const root = pdf.struct('Document');
  pdf.addStructure(root);
  for (const { marks } of pages) {
    pdf.addPage();
    for (const mark of marks) addMark(pdf, root, { mark, type });
  }
  root.end();
  pdf.end();
  return written;
}

interface Placed {
  readonly mark: Mark;
  readonly type: TypeCase;
}

function addMark(pdf: Pdf, root: PDFKit.PDFStructureElement, { mark, type }: Placed): void {
  if (mark.kind === 'line' || (mark.kind === 'text' && mark.isArtifact === true)) {
    pdf.markContent('Artifact', { type: 'Layout' });
    if (mark.kind === 'line') drawLine(pdf, mark);
    else drawText(pdf, mark, type);
    pdf.endMarkedContent();
    return;
  }
  const draw = () => (mark.kind === 'text' ? drawText(pdf, mark, type) : drawShape(pdf, mark));
  const element =
    mark.kind === 'text'
      ? pdf.struct(mark.role, {}, [draw])
      : pdf.struct('Figure', { alt: mark.alternative }, [draw]);
  root.add(element);
  element.end();
}

function drawText(pdf: Pdf, { colour, size, text, weight, x, y }: TextMark, type: TypeCase): void {
  pdf.fillColor(colour).fontSize(size);
  let at = x;
  for (const run of type.runsOf(text, weight)) {
    pdf.font(run.font).text(run.text, at, y, { lineBreak: false, baseline: 'alphabetic' });
    at += type.widthOf(run.text, size, weight);
  }
}

function drawLine(pdf: Pdf, { colour, from, to, width }: LineMark): void {
  pdf
    .moveTo(...from)
    .lineTo(...to)
    .lineWidth(width)
    .stroke(colour);
}

function drawShape(pdf: Pdf, { colour, path, scale, x, y }: ShapeMark): void {
  pdf.save().translate(x, y).scale(scale).path(path).fill(colour).restore();
}

function collected(pdf: Pdf): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
    pdf.on('end', () => resolve(Buffer.concat(chunks)));
    pdf.on('error', reject);
  });
}
