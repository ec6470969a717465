/** Beside the style that all pages have: a wide main part, the panel in the page's colours, plain tables, the big screen. */
export const statisticsStyle = `youth-stats-panel {
  display: block;
  --youth-accent: var(--link);
  --youth-on-accent: var(--paper);
  --youth-surface: var(--ground);
  --youth-tint: var(--paper);
  --youth-text: var(--ink);
  --youth-muted: var(--quiet);
  --youth-border: var(--line);
}
header { padding: 12px max(16px, calc((100% - 1200px) / 2)); }
main { max-width: 1232px; }
.wall main { max-width: none; margin: 0; padding: 0; }
.choice-links a { display: inline-block; margin: 0 8px 8px 0; padding: 8px 16px; border: 1px solid var(--line); border-radius: 999px; background: var(--paper); text-decoration: none; }
.choice-links a[aria-current] { border-color: var(--ink); color: var(--ink); font-weight: 600; }
.scrolling { overflow-x: auto; }
table { width: 100%; border-collapse: collapse; }
th, td { padding: 8px 12px 8px 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
`;
