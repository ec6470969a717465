/** A badge as an image that needs nothing else: for pages without script, and for forums and articles. */
import type { HoursBadge } from '@youth-action/sdk/domain';
import type { Language } from '@youth-action/sdk/problem-texts';
import { type Markup, markup, nothing } from '../plain-form/markup.ts';
import { badgeSentence, badgeTexts, type BadgeTexts, timeText } from './badge-texts.ts';
import { colours, emsOf, frame, line, stars } from './svg-parts.ts';

export type BadgeImage = 'card' | 'compact';

/** Each image's size in pixels. */
export const imageSizes = {
  card: { width: 480, height: 252 },
  compact: { width: 360, height: 84 },
} as const satisfies Record<BadgeImage, { readonly width: number; readonly height: number }>;

/** The badge as it stands. */
export function badgeSvg(badge: HoursBadge, image: BadgeImage, language: Language): string {
  const text = badgeTexts[language];
  const title = `${text.title} · ${badgeSentence(badge, text)}`;
  const content = image === 'card' ? card(badge, text) : compact(badge, text);
  return frame({ ...imageSizes[image], title, language }, content);
}

/** In the place of a badge that isn't shared, or isn't one. */
export function neutralSvg(why: 'revoked' | 'unknown', image: BadgeImage, language: Language): string {
  const text = badgeTexts[language];
  const { height, width } = imageSizes[image];
  const middle = { anchor: 'middle', width: width - 32 } as const;
  return frame({ width, height, title: `${text.title} · ${text[why]}`, language }, [
    line(width / 2, height / 2 - 6, text[why], { ...middle, size: 16, weight: 600 }),
    line(width / 2, height / 2 + 20, text.programme, { ...middle, size: 13, fill: colours.quiet }),
  ]);
}

function compact(badge: HoursBadge, text: BadgeTexts): Markup[] {
  return [
    line(16, 32, text.title, { size: 13, weight: 600, fill: colours.accent }),
    line(16, 60, timeText(badge.totalMinutes, text), { size: 22, weight: 700, width: 200 }),
    line(344, 32, badge.name, { size: 15, weight: 600, anchor: 'end', width: 150 }),
    stars(344 - 5 * 20 + 4, 44, { count: 5, filled: badge.stars, size: 16 }),
    line(344, 76, text.asOf(badge.asOf.slice(0, 10)), { size: 10, fill: colours.quiet, anchor: 'end' }),
  ];
}

function card(badge: HoursBadge, text: BadgeTexts): Markup[] {
  const nameWidth = Math.min(emsOf(badge.name) * 18, 200);
  const team = [badge.leagueMember ? text.member : '', badge.teamName ?? ''].filter(Boolean).join(' · ');
  return [
    line(24, 40, text.title, { size: 15, weight: 600, fill: colours.accent }),
    line(456, 40, text.programme, { size: 13, fill: colours.quiet, anchor: 'end' }),
    line(24, 74, badge.name, { size: 18, weight: 600, width: 200 }),
    line(36 + nameWidth, 74, team, { size: 13, fill: colours.quiet, width: 456 - 36 - nameWidth }),
    total(badge, text),
    stars(24, 132, { count: 5, filled: badge.stars, size: 20 }),
    line(152, 147, text.stars(badge.stars, badge.starsReached), { size: 14, weight: 600, width: 304 }),
    originBar(badge, 166),
    originWords(badge, text, 196),
    line(24, 232, lastLine(badge, text), { size: 12, fill: colours.quiet, width: 432 }),
  ];
}

function total(badge: HoursBadge, text: BadgeTexts): Markup {
  const [hours, rest] = [Math.floor(badge.totalMinutes / 60), badge.totalMinutes % 60];
  const parts = [
    ...(hours === 0 ? [] : [{ figure: String(hours), unit: text.hours }]),
    ...(rest === 0 && hours > 0 ? [] : [{ figure: String(rest), unit: text.minutes }]),
  ].map(
    ({ figure, unit }) =>
      markup`<tspan font-size="36" font-weight="700">${figure}</tspan><tspan font-size="16"> ${unit} </tspan>`,
  );
  return markup`<text x="24" y="116" fill="${colours.ink}">${parts}</text>
`;
}

const originColours: Readonly<Record<string, string>> = {
  'check-in': colours.accent,
  supplement: colours.soft,
};

function originBar({ origins, totalMinutes }: HoursBadge, y: number): Markup {
  if (totalMinutes === 0) return nothing;
  let before = 0;
  const parts = origins.map(({ minutes, origin }) => {
    const [x, width] = [24 + (before / totalMinutes) * 432, (minutes / totalMinutes) * 432];
    before += minutes;
    return markup`<rect x="${x.toFixed(2)}" y="${y}" width="${width.toFixed(2)}" height="8" fill="${originColours[origin] ?? colours.third}"/>`;
  });
  return markup`${parts}
`;
}

/** The same in words, each beside its colour. */
function originWords({ origins }: HoursBadge, text: BadgeTexts, y: number): Markup {
  const names: Readonly<Record<string, string>> = text.origins;
  const labels = origins.slice(0, 3).map(({ minutes, origin }) => ({
    fill: originColours[origin] ?? colours.third,
    label: `${names[origin] ?? text.otherOrigin} ${timeText(minutes, text)}`,
  }));
  const ems = labels.reduce((sum, { label }) => sum + emsOf(label), 0);
  const size = Math.min(12, (432 - 26 * labels.length) / ems);
  let x = 24;
  const words = labels.map(({ fill, label }) => {
    const word = markup`<rect x="${x}" y="${y - 9}" width="9" height="9" fill="${fill}"/>${line(x + 14, y, label, { size })}`;
    x += Math.ceil(26 + emsOf(label) * size);
    return word;
  });
  return markup`${words}`;
}

function lastLine(badge: HoursBadge, text: BadgeTexts): string {
  return [
    text.asOf(badge.asOf.slice(0, 10)),
    text.entries(badge.entries),
    ...(badge.noticeMinutes > 0 ? [text.notice(timeText(badge.noticeMinutes, text))] : []),
  ].join(' · ');
}
