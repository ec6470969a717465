/** How a certificate looks on a screen from 360 px on, and on A4. It is paper: dark on light, whatever the page's colours. */
export const certificateStyle = `.sheet {
  max-width: 210mm;
  margin: 16px 0;
  padding: 24px 16px;
  color: #1c2530;
  background: #ffffff;
  border: 1px solid #c9d0d8;
}
.sheet h1 { margin: 0; font-size: 28px; letter-spacing: 0.04em; text-align: center; }
.sheet:lang(en) h1 { font-size: 24px; letter-spacing: 0; }
.sheet .subtitle { margin: 4px 0 24px; padding-bottom: 24px; color: #5a6573; border-bottom: 2px solid #1c2530; font-size: 14px; text-align: center; }
.sheet .warning { margin: 0 0 16px; color: #b3261e; font-weight: 600; text-align: center; }
.sheet .certifies { margin: 0 0 16px; font-size: 17px; line-height: 1.9; text-indent: 2em; }
.sheet:lang(en) .certifies { text-indent: 0; }
.sheet .total { margin: 0 0 24px; text-align: center; }
.sheet .total span { display: block; color: #5a6573; font-size: 14px; }
.sheet .total strong { font-size: 30px; line-height: 1.4; }
.sheet .particulars { padding-top: 16px; border-top: 1px solid #c9d0d8; }
.sheet dl { display: grid; grid-template-columns: max-content 1fr; grid-gap: 4px 16px; margin: 0; }
.sheet dt { grid-column: 1; color: #5a6573; }
.sheet dd { grid-column: 2; min-width: 0; margin: 0; overflow-wrap: anywhere; }
.sheet figure { width: 128px; margin: 24px auto 0; text-align: center; }
.sheet figure svg { display: block; width: 128px; height: 128px; }
.sheet figcaption { margin-top: 4px; color: #5a6573; font-size: 14px; }
.sheet h2 { margin: 32px 0 4px; font-size: 18px; }
.sheet .sum { margin: 0 0 8px; color: #5a6573; }
.sheet table { width: 100%; border-collapse: collapse; border-top: 1.5px solid #1c2530; }
.sheet th, .sheet td { padding: 8px 8px 8px 0; border-bottom: 1px solid #c9d0d8; text-align: left; vertical-align: top; }
.sheet th { color: #5a6573; font-size: 14px; font-weight: 400; }
.sheet td:first-child { white-space: nowrap; }
.sheet td small { display: block; color: #5a6573; font-size: 14px; }
.sheet th:last-child, .sheet td:last-child { padding-right: 0; text-align: right; white-space: nowrap; }
.sheet td { overflow-wrap: anywhere; }
.sheet .notes { margin: 24px 0 0; color: #5a6573; font-size: 14px; }
.sheet .notes p { margin: 0 0 4px; }
.lead + .note { margin-top: 16px; }
@media (min-width: 720px) {
  .sheet { padding: 48px 56px; }
  .sheet h1 { font-size: 34px; }
  .sheet .particulars { position: relative; min-height: 176px; padding-right: 176px; }
  .sheet .statement-only { padding-right: 0; min-height: 0; }
  .sheet figure { position: absolute; top: 16px; right: 0; margin: 0; }
  .sheet h2 { display: inline-block; }
  .sheet .sum { float: right; margin-top: 36px; }
}
@media (max-width: 480px) {
  .sheet td:first-child { padding-right: 8px; font-size: 14px; line-height: 26px; }
  .sheet td:last-child { font-size: 13px; line-height: 26px; }
  .sheet th:nth-child(2) { line-height: 1.4; }
  .sheet dl { grid-template-columns: 5.5em 1fr; grid-gap: 4px 12px; font-size: 15px; }
}
@media print {
  @page { size: A4; margin: 20mm; }
  html body { background: none; font-size: 11pt; }
  body > header, main > .acts, main > .hint { display: none; }
  body main { max-width: none; padding: 0; }
  .sheet { max-width: none; margin: 0; padding: 0; border: 0; }
  .sheet .particulars { position: relative; min-height: 150px; padding-right: 150px; }
  .sheet .statement-only { padding-right: 0; min-height: 0; }
  .sheet figure { position: absolute; top: 16px; right: 0; margin: 0; }
  .sheet thead { display: table-header-group; }
  .sheet tr, .sheet .particulars, .sheet .notes p { break-inside: avoid; page-break-inside: avoid; }
  .sheet h2 { break-after: avoid; page-break-after: avoid; }
}
`;
