/**
 * Looks for changes behind the ledger's back: every step against the one before it, the head, heads that were noted
 * elsewhere, and every entry against its last step. Source: docs/decisions/0016-ledger-chain.md
 */
import { breakAfter, type ChainBreakKind, type ChainHead, emptyHead } from '@youth-action/sdk/domain';
import type { Kysely } from 'kysely';
import { entryContent } from '../../storage/ledger-content.ts';
import type { ServiceEntriesTable } from '../../storage/ledger-tables.ts';
import type { Database } from '../../storage/tables.ts';
import { findLedgerHead, holdChain, listChain, stepOf } from './ledger.repository.ts';
import {
  lastContents,
  listCommunityIds,
  listEntriesOf,
  listStrayEntryIds,
} from './verify-ledger.repository.ts';

/**
 * What isn't right: a break of the chain; `head`: the noted end isn't the end; `kept-head`: a head that was kept
 * elsewhere isn't part of the chain; `entry-changed`: a row says something else than its last step; `entry-unknown`: a
 * row without a step; `entry-missing`: a step without its row.
 */
export interface LedgerFinding {
  readonly kind: ChainBreakKind | 'head' | 'kept-head' | 'entry-changed' | 'entry-unknown' | 'entry-missing';
  readonly communityId: string;
  readonly sequence?: number;
  readonly entryId?: string;
}

export interface LedgerReport {
  /** Where the chains end, as far as they are right. */
  readonly heads: readonly ChainHead[];
  readonly steps: number;
  readonly entries: number;
  /** Empty where all is right. Of each community's chain the first break only: what follows it proves nothing. */
  readonly findings: readonly LedgerFinding[];
}

export interface LedgerQuestion {
  /** Only this community. */
  readonly communityId?: string | undefined;
  /** Heads that were noted earlier, and kept where nobody could change them. */
  readonly keptHeads?: readonly ChainHead[];
}

const atOnce = 1_000;

/** Reads everything, in one transaction in which nobody adds to a chain that is being read. */
export async function verifyLedger(db: Kysely<Database>, question: LedgerQuestion): Promise<LedgerReport> {
  const heads: ChainHead[] = [];
  const findings: LedgerFinding[] = [];
  const count = { steps: 0, entries: 0 };
  const { communityId, keptHeads = [] } = question;
  const communities = communityId === undefined ? await listCommunityIds(db) : [communityId];
  for (const id of communities) {
    await holdChain(db, id);
    const kept = keptHeads.filter((head) => head.communityId === id);
    const chain = await verifyCommunityChain(db, id, kept);
    heads.push(chain.head);
    findings.push(...chain.findings, ...(await verifyEntries(db, id, count)));
    count.steps += chain.head.sequence;
  }
  const unknown = keptHeads.filter((head) => !communities.includes(head.communityId));
  findings.push(...unknown.map((head) => findingAt('kept-head', head)));
  return { heads, findings, ...count };
}

async function verifyCommunityChain(
  db: Kysely<Database>,
  communityId: string,
  keptHeads: readonly ChainHead[],
): Promise<{ head: ChainHead; findings: LedgerFinding[] }> {
  const found = new Set<ChainHead>();
  let head = emptyHead(communityId);
  for (;;) {
    const page = await listChain(db, communityId, { after: head.sequence, limit: atOnce });
    for (const step of page.map(stepOf)) {
      const broken = breakAfter(head, step);
      if (broken !== undefined) return { head, findings: [{ communityId, ...broken }] };
      head = { communityId, sequence: step.sequence, hash: step.hash };
      for (const kept of keptHeads)
        if (kept.sequence === head.sequence && kept.hash === head.hash) found.add(kept);
    }
    if (page.length < atOnce) break;
  }
  const noted = await findLedgerHead(db, communityId);
  const isEnd = noted.sequence === head.sequence && noted.hash === head.hash;
  const lost = keptHeads.filter((kept) => kept.sequence > 0 && !found.has(kept));
  return {
    head,
    findings: [
      ...(isEnd ? [] : [findingAt('head', noted)]),
      ...lost.map((kept) => findingAt('kept-head', kept)),
    ],
  };
}

function findingAt(kind: 'head' | 'kept-head', { communityId, sequence }: ChainHead): LedgerFinding {
  return { kind, communityId, sequence };
}

async function verifyEntries(
  db: Kysely<Database>,
  communityId: string,
  count: { entries: number },
): Promise<LedgerFinding[]> {
  const findings: LedgerFinding[] = [];
  let after = '';
  for (;;) {
    const page = await listEntriesOf(db, communityId, { after, limit: atOnce });
    const contents = await lastContents(
      db,
      page.map(({ id }) => id),
    );
    findings.push(...page.flatMap((row) => compare(row, contents.get(row.id))));
    count.entries += page.length;
    after = page.at(-1)?.id ?? after;
    if (page.length < atOnce) break;
  }
  const stray = await listStrayEntryIds(db, communityId);
  return [...findings, ...stray.map((entryId) => ({ kind: 'entry-missing' as const, communityId, entryId }))];
}

function compare(row: ServiceEntriesTable, content: string | undefined): LedgerFinding[] {
  if (content === entryContent(row)) return [];
  const kind = content === undefined ? ('entry-unknown' as const) : ('entry-changed' as const);
  return [{ kind, communityId: row.community_id, entryId: row.id }];
}
