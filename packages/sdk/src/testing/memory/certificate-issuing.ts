/** How a certificate or a statement comes to be, in memory: every community is its own recording unit. */
import {
  type CertifiableEntry,
  certifyRefusal,
  type DocumentContent,
  periodProblems,
  recordedParts,
} from '../../domain/service/certificate.ts';
import { certificateNumber } from '../../domain/service/certificate-number.ts';
import type { CivilDay } from '../../domain/values/civil-date.ts';
import type { CommunityId, VolunteerId } from '../../domain/values/ids.ts';
import { dayOf } from '../../domain/values/wall-clock.ts';
import { documentsOf, standingOf } from './certificate-views.ts';
import type { MemoryData } from './data.ts';
import type { DocumentRow, ServiceEntryRow } from './ledger-rows.ts';
import { type Context, found, insist, Refused } from './handler.ts';
import { activityOf, related } from './rows.ts';

export interface WantedDocument {
  readonly volunteerId: VolunteerId;
  /** A statement where it is left out. */
  readonly communityId?: CommunityId;
  readonly from?: CivilDay | undefined;
  readonly until?: CivilDay | undefined;
  readonly issuedBy: DocumentRow['issuedBy'];
  readonly handler?: string | undefined;
}

export function issueDocument(
  { data, newId, now }: Pick<Context, 'data' | 'newId' | 'now'>,
  wanted: WantedDocument,
): DocumentRow {
  const today = dayOf(now);
  const fields = periodProblems(wanted, today);
  if (fields.length > 0) throw new Refused('validation-failed', fields);
  const community =
    wanted.communityId &&
    found(
      data.communities.find(({ id }) => id === wanted.communityId),
      'community-not-found',
    );
  const entries = certifiable(data, wanted);
  insist(certifyRefusal(entries.map(({ grantedMinutes }) => ({ minutes: grantedMinutes }))));
  const entryIds = entries.map(({ id }) => id);
  const said = saidOf(data, wanted, entries);
  const same = standingDocument(data, { said, entryIds, volunteerId: wanted.volunteerId });
  if (same !== undefined) return same;
  const random = codeOf(documentsOf(data).length);
  const number = community && certificateNumber(community.divisionCode, today.slice(0, 4), random.slice(10));
  const content: DocumentContent = {
    ...said,
    ...(number === undefined ? {} : { number }),
    ...(wanted.handler === undefined ? {} : { handler: wanted.handler }),
    documentCode: random,
    issuedOn: today,
  };
  const { issuedBy, volunteerId } = wanted;
  const row = { id: newId('crt'), content, entryIds, volunteerId, issuedAt: now, issuedBy };
  documentsOf(data).push(row);
  return row;
}

interface Said {
  readonly said: Pick<DocumentContent, 'kind' | 'from' | 'until'>;
  readonly entryIds: readonly string[];
  readonly volunteerId: VolunteerId;
}

/** The document that says the same already, if it stands. */
function standingDocument(data: MemoryData, { entryIds, said, volunteerId }: Said): DocumentRow | undefined {
  return documentsOf(data).find(
    (row) =>
      standingOf(data, row).status === 'valid' &&
      row.volunteerId === volunteerId &&
      row.content.kind === said.kind &&
      row.content.from === said.from &&
      row.content.until === said.until &&
      row.entryIds.join() === entryIds.join(),
  );
}

function certifiable(
  data: MemoryData,
  { communityId, from, until, volunteerId }: WantedDocument,
): ServiceEntryRow[] {
  return data.serviceEntries
    .filter(
      (entry) =>
        entry.volunteerId === volunteerId &&
        entry.state === 'published' &&
        entry.grantedMinutes > 0 &&
        (communityId === undefined || entry.communityId === communityId) &&
        (from === undefined || entry.serviceDay >= from) &&
        (until === undefined || entry.serviceDay <= until),
    )
    .toSorted((a, b) => (a.serviceDay < b.serviceDay ? -1 : 1));
}

function saidOf(
  data: MemoryData,
  { communityId, from, until, volunteerId }: WantedDocument,
  entries: ServiceEntryRow[],
) {
  const volunteer = related(data.volunteers, volunteerId);
  const parts = recordedParts(entries.map((entry) => certifiedOf(data, entry)));
  return {
    version: 1 as const,
    kind: communityId === undefined ? ('statement' as const) : ('certificate' as const),
    volunteerName: related(data.persons, volunteer.personId).name,
    volunteerNo: volunteer.volunteerNo,
    from: from ?? dayAt(entries, 0),
    until: until ?? dayAt(entries, -1),
    totalMinutes: parts.reduce((sum, { totalMinutes }) => sum + totalMinutes, 0),
    parts,
  };
}

function dayAt(entries: readonly ServiceEntryRow[], index: number): CivilDay {
  const entry = entries.at(index);
  if (entry === undefined) throw new Refused('nothing-to-certify');
  return entry.serviceDay;
}

function certifiedOf(data: MemoryData, entry: ServiceEntryRow): CertifiableEntry {
  const session = related(data.sessions, entry.sessionId);
  const activity = activityOf(data, session);
  const venue = data.venues.find(({ id }) => id === session.venueId);
  const community = related(data.communities, entry.communityId);
  return {
    serviceDay: entry.serviceDay,
    title: activity.title,
    category: activity.serviceCategory,
    ...(venue === undefined ? {} : { place: venue.name }),
    minutes: entry.grantedMinutes,
    recorder: { communityId: community.id, name: community.name },
  };
}

const digits = '0123456789abcdefghjkmnpqrstvwxyz';

/** Made by counting: in memory nobody guesses. */
function codeOf(index: number): DocumentContent['documentCode'] {
  const [high, low] = [digits.charAt(Math.floor(index / 32) % 32), digits.charAt(index % 32)];
  return `${high}${low}`.repeat(10) as DocumentContent['documentCode'];
}
