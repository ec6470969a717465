/** One style for all pages: system fonts, two colours, readable from 360 px on, light and dark. */
export const pageStyle = `:root {
  color-scheme: light dark;
  --ink: #1c2530;
  --quiet: #55606d;
  --paper: #ffffff;
  --ground: #f4f6f8;
  --line: #d5dbe1;
  --link: #b3261e;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ink: #e8edf2;
    --quiet: #a9b4c0;
    --paper: #1a2027;
    --ground: #12171c;
    --line: #38424d;
    --link: #ff9f96;
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
  gap: 16px;
  padding: 12px max(16px, calc((100% - 960px) / 2));
  background: var(--paper);
  border-block-start: 4px solid var(--link);
  border-block-end: 1px solid var(--line);
}
header > a { color: inherit; font-weight: 600; text-decoration: none; }
header a { display: inline-block; padding-block: 8px; }
main { max-width: 992px; margin: 0 auto; padding: 16px 16px 48px; }
h1 { margin: 16px 0; font-size: 26px; line-height: 1.3; }
h2 { margin: 32px 0 8px; font-size: 20px; }
a { color: var(--link); }
a:focus-visible, pre:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
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
.cards a { display: block; padding-block: 4px; font-size: 18px; font-weight: 600; line-height: 1.4; text-decoration: none; }
.cards a::after { position: absolute; top: 0; right: 0; bottom: 0; left: 0; border-radius: 8px; content: ""; }
.cards a:hover { text-decoration: underline; }
.cards a:focus-visible { outline: none; }
.cards a:focus-visible::after { outline: 3px solid var(--link); outline-offset: 2px; }
.cards span { color: var(--quiet); }
.note { padding: 16px; background: var(--paper); border-inline-start: 4px solid var(--link); }
pre {
  overflow-x: auto;
  padding: 16px;
  background: var(--paper);
  border: 1px solid var(--line);
  border-radius: 8px;
  font: 14px/1.5 ui-monospace, Consolas, monospace;
}
[hidden] { display: none; }
`;
