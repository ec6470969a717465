/**
 * The months of the traditional calendar. A table, because engines' own calendars are a day off now and then, also on
 * the new year of 2027.
 * Source: docs/rules/civic-calendar.md#lunar-days
 */
import type { CivilDay } from '../values/civil-date.ts';

/** The first day of the table's first lunar year, 2019. */
export const firstLunarDay = '2019-02-05' as CivilDay; // a day that exists

/**
 * A line for each lunar year: its months in order, `L` of 30 days and `S` of 29, and after a space the number of the
 * month that its leap month follows.
 */
export const lunarTable: readonly string[] = [
  'LSLSLSSLSSLL', // 2019
  'SLLLSLSSLSLSL 4', // 2020
  'SLLSLSLSLSLS', // 2021
  'LSLSLLSLSLSL', // 2022
  'SLSSLLSLLSLSL 2', // 2023
  'SLSSLSLLSLLS', // 2024
  'LSLSSLSLSLLLS 6', // 2025
  'LSLSSLSSLLLS', // 2026
  'LLSLSSLSSLLS', // 2027
  'LLLSLSSLSSLLS 5', // 2028
  'LLSLSLSLSSLL', // 2029
  'SLSLLSLSLSLS', // 2030
  'SLLSLSLLSLSLS 3', // 2031
  'LSSLSLLSLLSL', // 2032
  'SLSSLSLSLLLSL 11', // 2033
  'SLSSLSLSLLSL', // 2034
  'LSLSSLSSLLSL', // 2035
  'LLSLSSLSSLSLL 6', // 2036
  'LLSLSSLSSLSL', // 2037
  'LLSLSLSLSSLS', // 2038
  'LLSLLSLSLSLSS 5', // 2039
  'LSLLSLSLLSLS', // 2040
  'SLSLSLLSLLSL', // 2041
  'SLSSLSLSLLSLL 2', // 2042
  'SLSSLSSLLSLL', // 2043
  'LSLSSLSSLSLLL 7', // 2044
  'LSLSSLSSLSLL', // 2045
  'LSLSLSLSSLSL', // 2046
  'LSLLSLSLSSLSL 5', // 2047
  'SLLSLLSLSSLS', // 2048
  'LSLSLLSLLSLS', // 2049
  'SLSLSLSLLSLLS 3', // 2050
];
