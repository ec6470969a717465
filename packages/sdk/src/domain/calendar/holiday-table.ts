/**
 * Public holidays and make-up workdays as the State Council's yearly notices set them. Written by
 * `pnpm holidays`, never by hand; `holidays.ts` reads it.
 * Source: docs/rules/civic-calendar.md#public-holidays
 */

/** Where the table was read from. */
export const holidayTableSource = 'chinese-days 1.5.7';

/** A line for each year: the holiday's letter, first and last day off, and after `+` the days worked for it. */
export const holidayTable: readonly string[] = [
  '2022 n0101-0103 s0131-0206+0129+0130 q0403-0405+0402 l0430-0504+0424+0507 d0603-0605 m0910-0912 g1001-1007+1008+1009 n1231',
  '2023 n0101-0102 s0121-0127+0128+0129 q0405 l0429-0503+0423+0506 d0622-0624+0625 m0929 g0930-1006+1007+1008',
  '2024 n0101 s0210-0217+0204+0218 q0404-0406+0407 l0501-0505+0428+0511 d0610 m0915-0917+0914 g1001-1007+0929+1012',
  '2025 n0101 s0128-0204+0126+0208 q0404-0406 l0501-0505+0427 d0531-0602 g1001-1005+0928+1011 m1006 g1007-1008',
  '2026 n0101-0103+0104 s0215-0223+0214+0228 q0404-0406 l0501-0505+0509 d0619-0621 m0925-0927 g1001-1007+0920+1010',
];
