import { fieldProblems } from '../../contract/problems.ts';
import { RosterRow } from '../../domain/people/volunteer.ts';
import type { CommunityId } from '../../domain/values/ids.ts';
import { dayOf } from '../../domain/values/wall-clock.ts';
import { newVolunteerNo } from './badge-handlers.ts';
import type { PersonRow, VolunteerRow } from './data.ts';
import { type Context, found, type HandlersOf, mayActIn, Refused, scopeOf } from './handler.ts';
import { byKey, pageOfRows } from './page.ts';
import { volunteerView } from './views.ts';

/** The volunteers that are registered at a community. */
export const volunteerHandlers: HandlersOf<'volunteers.list' | 'volunteers.import'> = {
  'volunteers.list': ({ caller, data, now, query }) => {
    const communityId = scopeOf(caller, query.communityId);
    return pageOfRows(
      data.volunteers.toSorted(byKey(({ registrations, id }) => `${registrations[0]?.registeredOn} ${id}`)),
      query,
      {
        matches: ({ registrations }) =>
          registrations.some((one) => communityId === undefined || one.communityId === communityId),
        view: (volunteer) => volunteerView(data, volunteer, dayOf(now)),
      },
    );
  },

  'volunteers.import': (context) => {
    const { body, caller, data } = context;
    if (!mayActIn(caller, body.communityId)) throw new Refused('forbidden');
    found(
      data.communities.find(({ id }) => id === body.communityId),
      'community-not-found',
    );
    const { good, rejected } = sorted(body.rows);
    if (rejected.length > 0 && body.partial !== true)
      throw new Refused('import-rejected', undefined, { rejected });
    const taken = good.filter((row) => register(context, row, body.communityId)).length;
    return { taken, known: good.length - taken, rejected };
  },
};

interface Rejection {
  line: number;
  field: string;
  code: string;
}

function sorted(rows: readonly { readonly line: number }[]): { good: RosterRow[]; rejected: Rejection[] } {
  const good: RosterRow[] = [];
  const rejected: Rejection[] = [];
  for (const row of rows) {
    const parsed = RosterRow.safeParse(row, { reportInput: true });
    if (!parsed.success) {
      rejected.push(
        ...fieldProblems(parsed.error.issues).map(({ pointer, code }) => ({
          line: row.line,
          field: pointer.slice(1),
          code,
        })),
      );
    } else if (good.some(({ name, mobile }) => name === parsed.data.name && mobile === parsed.data.mobile)) {
      rejected.push({ line: row.line, field: 'name', code: 'duplicate-participant' });
    } else {
      good.push(parsed.data);
    }
  }
  return { good, rejected };
}

/** Whether the person is new in the community. */
function register(
  { data, newId, now }: Pick<Context, 'data' | 'newId' | 'now'>,
  row: RosterRow,
  communityId: CommunityId,
): boolean {
  let person = data.persons.find(({ name, mobile }) => name === row.name && mobile === row.mobile);
  if (person === undefined) {
    person = { id: newId('per'), name: row.name, mobile: row.mobile } satisfies PersonRow;
    data.persons.push(person);
  }
  const { id: personId } = person;
  let volunteer = data.volunteers.find((one) => one.personId === personId);
  if (volunteer === undefined) {
    volunteer = {
      id: newId('vol'),
      personId,
      volunteerNo: newVolunteerNo(),
      leagueMember: row.leagueMember,
      teamName: row.team,
      createdAt: now,
      registrations: [],
    } satisfies VolunteerRow;
    data.volunteers.push(volunteer);
  }
  if (volunteer.registrations.some((one) => one.communityId === communityId)) return false;
  volunteer.registrations.push({ communityId, registeredOn: row.registeredOn ?? dayOf(now) });
  return true;
}
