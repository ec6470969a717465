/** Which rows of a roster are good, and what is wrong with the others. Reads nothing and writes nothing. */
import { fieldProblems, type RosterImport } from '@youth-action/sdk/contract';
import { type CivilDay, RosterRow } from '@youth-action/sdk/domain';

/** A row that isn't taken: the line of the file, the field and the code of what is wrong with it. */
export interface RejectedRow {
  readonly line: number;
  readonly field: string;
  readonly code: string;
}

export interface CheckedRoster {
  readonly good: readonly RosterRow[];
  readonly rejected: readonly RejectedRow[];
}

/** Checks every row by itself and against the rows before it; one person stands in a roster once. */
export function checkRoster(rows: RosterImport['rows'], today: CivilDay): CheckedRoster {
  const good: RosterRow[] = [];
  const rejected: RejectedRow[] = [];
  const seen = new Set<string>();
  for (const row of rows) {
    const parsed = RosterRow.safeParse(row, { reportInput: true });
    const problems = parsed.success ? problemsOf(parsed.data, seen, today) : fieldsOf(parsed.error.issues);
    rejected.push(...problems.map(({ field, code }) => ({ line: row.line, field, code })));
    if (!parsed.success) continue;
    seen.add(personKey(parsed.data));
    if (problems.length === 0) good.push(parsed.data);
  }
  return { good, rejected };
}

function fieldsOf(issues: Parameters<typeof fieldProblems>[0]) {
  return fieldProblems(issues).map(({ pointer, code }) => ({ field: pointer.slice(1), code }));
}

function problemsOf(
  row: RosterRow,
  seen: ReadonlySet<string>,
  today: CivilDay,
): { field: string; code: string }[] {
  return [
    ...(seen.has(personKey(row)) ? [{ field: 'name', code: 'duplicate-participant' }] : []),
    ...(row.registeredOn !== undefined && row.registeredOn > today
      ? [{ field: 'registeredOn', code: 'day-malformed' }]
      : []),
  ];
}

function personKey({ mobile, name }: RosterRow): string {
  return `${mobile} ${name}`;
}
