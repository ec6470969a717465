/** One style for all pages: system fonts, two colours, readable from 360 px on, light and dark. */
export const pageStyle = `:root {
  color-scheme: light dark;
  --ink: #1c2530;
  --quiet: #55606d;
  --paper: #ffffff;
  --ground: #f4f6f8;
  --line: #d5dbe1;
  --link: #b3261e;
  --done: #1a7f4b;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ink: #e8edf2;
    --quiet: #a9b4c0;
    --paper: #1a2027;
    --ground: #12171c;
    --line: #38424d;
    --link: #ff9f96;
    --done: #6fd19b;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0;
  color: var(--ink);
  background: var(--ground);
  font: 16px/1.6 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif;
}
header {
  display: flex;
  justify-content: space-between;
  padding: 12px 16px;
  padding: 12px max(16px, calc((100% - 960px) / 2));
  background: var(--paper);
  border-top: 4px solid var(--link);
  border-bottom: 1px solid var(--line);
}
header > a { margin-right: 16px; color: inherit; font-weight: 600; text-decoration: none; }
header a { display: inline-block; padding: 8px 0; }
main { max-width: 992px; margin: 0 auto; padding: 16px 16px 48px; }
h1 { margin: 16px 0; font-size: 26px; line-height: 1.3; }
h2 { margin: 32px 0 8px; font-size: 20px; }
a { color: var(--link); }
a:focus-visible, pre:focus-visible, input:focus-visible, select:focus-visible, button:focus-visible, summary:focus-visible, fieldset:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.lead { max-width: 44em; margin: 0; color: var(--quiet); font-size: 18px; }
.cards {
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(216px, 1fr));
  gap: 16px;
  margin: 24px 0;
  padding: 0;
  list-style: none;
}
.cards li { position: relative; padding: 16px; background: var(--paper); border: 1px solid var(--line); border-radius: 8px; }
.cards li:hover { border-color: var(--link); }
.cards a { display: block; padding: 4px 0; font-size: 18px; font-weight: 600; line-height: 1.4; text-decoration: none; }
.cards a::after { position: absolute; top: 0; right: 0; bottom: 0; left: 0; border-radius: 8px; content: ""; }
.cards a:hover { text-decoration: underline; }
.cards a:focus-visible { outline: none; }
.cards a:focus-visible::after { outline: 3px solid var(--link); outline-offset: 2px; }
.cards span { color: var(--quiet); }
.note { margin: 0 0 16px; padding: 16px; background: var(--paper); border: 1px solid var(--line); border-left: 4px solid var(--link); border-radius: 8px; }
.note p { margin: 0 0 8px; }
.note p:last-child { margin-bottom: 0; }
.note:focus { outline: none; }
.note.done { border-left-color: var(--done); }
.note.done strong { color: var(--done); font-size: 20px; }
pre {
  overflow-x: auto;
  padding: 16px;
  background: var(--paper);
  border: 1px solid var(--line);
  border-radius: 8px;
  font: 14px/1.5 ui-monospace, Consolas, monospace;
}
[hidden] { display: none; }
.visually-hidden { position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip: rect(0, 0, 0, 0); white-space: nowrap; }
youth-sign-up-form, youth-sign-up-manager { display: block; max-width: 760px; }
youth-sign-up-form > h2 { margin-top: 0; }
.facts { display: grid; grid-template-columns: max-content 1fr; grid-gap: 4px 16px; margin: 16px 0; }
.facts dt { grid-column: 1; color: var(--quiet); }
.facts dd { grid-column: 2; min-width: 0; margin: 0; overflow-wrap: anywhere; }
form { max-width: 640px; font-size: 18px; }
.whole { display: inline-block; }
fieldset { min-width: 0; margin: 16px 0; padding: 8px 16px 16px; background: var(--paper); border: 1px solid var(--line); border-radius: 8px; }
legend { padding: 0 4px; font-weight: 600; }
.hint { display: block; margin: 0 0 4px; color: var(--quiet); font-size: 16px; }
.field { margin: 16px 0; }
.field label, .name { display: block; margin-bottom: 4px; font-weight: 600; }
.field input, .field select { width: 100%; min-height: 48px; padding: 8px 12px; color: inherit; background: var(--paper); border: 1px solid var(--quiet); border-radius: 8px; font: inherit; }
.field [aria-invalid] { border: 2px solid var(--link); }
.choices { margin: 24px 0 16px; padding: 0; background: none; border: 0; border-radius: 0; }
.choices legend { padding: 0; }
.choices p { margin: 4px 0 8px; }
.choices label { display: inline-flex; align-items: center; min-height: 48px; margin: 0 8px 8px 0; padding: 8px 16px 8px 12px; border: 1px solid var(--quiet); border-radius: 8px; cursor: pointer; }
.choices input { flex: none; width: 22px; height: 22px; margin: 0 10px 0 0; accent-color: var(--link); }
.choices[aria-invalid] { padding-left: 12px; border-left: 4px solid var(--link); }
.problems { margin: 0 0 16px; padding: 8px 16px; list-style: none; background: var(--paper); border: 2px solid var(--link); border-radius: 8px; }
.problems a { display: block; padding: 8px 0; }
.error { display: block; margin-top: 4px; color: var(--link); }
summary { min-height: 48px; padding: 10px 0; font-weight: 600; cursor: pointer; }
details.minor { padding: 0 12px; background: var(--ground); border-radius: 8px; }
details.minor[open] { padding-bottom: 8px; }
.acts { margin: 16px 0 8px; }
.acts a { margin: 0 8px 8px 0; }
.button, form button { display: inline-block; min-height: 48px; padding: 10px 24px; color: #ffffff; background: #b3261e; border: 1px solid transparent; border-radius: 8px; font: inherit; font-weight: 600; line-height: 26px; text-align: center; text-decoration: none; cursor: pointer; }
.button.quiet { color: var(--ink); background: var(--paper); border-color: var(--quiet); }
form button { min-width: 200px; margin-top: 8px; font-size: 18px; }
.people { margin: 8px 0; padding: 0; list-style: none; }
.people li { padding: 8px 0; border-top: 1px solid var(--line); }
.notices { width: 100%; border-collapse: collapse; }
.notices th, .notices td { padding: 12px 8px; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
.notices a { display: inline-block; min-height: 44px; line-height: 44px; margin: -10px 0; }
@media (max-width: 640px) {
  .notices thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .notices, .notices tbody, .notices tr, .notices td { display: block; }
  .notices tr { padding: 12px 0; border-bottom: 1px solid var(--line); }
  .notices td { padding: 2px 0; border: 0; }
  .notices td:first-child { font-weight: 600; }
  .notices td[data-label]::before { content: attr(data-label) ' '; }
}
@media (forced-colors: active) {
  summary { color: CanvasText; }
  details.minor { border: 1px solid CanvasText; }
}
@media (max-width: 480px) {
  form button, .acts a { width: 100%; margin-right: 0; }
}
`;
