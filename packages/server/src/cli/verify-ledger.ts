import type { ChainHead } from '@youth-action/sdk/domain';
import { type LedgerFinding, verifyLedger } from '../features/service/verify-ledger.ts';
import { type Command, CommandError, textOption, textOptions, UsageError, withDatabase } from './command.ts';

export const verifyLedgerCommand: Command = {
  name: 'verify-ledger',
  summary: 'look for service entries or steps that were changed in the database',
  usage: `  --community <id>                  only this community, com_…
  --head <community:number:hash>    a head that was noted earlier and kept elsewhere; may be repeated
  Exit code 1 when anything isn't right. Note the heads that are printed: they prove later that
  nobody has written the whole chain anew.`,
  options: { community: { type: 'string' }, head: { type: 'string', multiple: true } },
  async run(values, line) {
    const question = {
      communityId: textOption(values, 'community'),
      keptHeads: textOptions(values, 'head').map(headFrom),
    };
    const report = await withDatabase(values, line, ({ write }) =>
      write.run((trx) => verifyLedger(trx, question)),
    );
    for (const { communityId, sequence, hash } of report.heads)
      line.print(`${communityId}:${sequence}:${hash}`);
    if (report.findings.length > 0) throw new CommandError(report.findings.map(wordsOf).join('\n'));
    line.printNote(`${report.steps} steps and ${report.entries} entries are as they were written.`);
  },
};

function headFrom(text: string): ChainHead {
  const [, communityId, sequence, hash] = /^(com_[0-9a-z-]+):(\d{1,9}):([0-9a-f]{64})$/.exec(text) ?? [];
  if (communityId === undefined || sequence === undefined || hash === undefined)
    throw new UsageError('--head is community:number:hash, as this command prints it');
  return { communityId, sequence: Number(sequence), hash };
}

const words: Readonly<Record<LedgerFinding['kind'], string>> = {
  sequence: 'a step is missing before this one, or this one was slipped in',
  'previous-hash': "this step doesn't follow the one before it",
  hash: 'this step was changed',
  head: "the chain doesn't end where its head says",
  'kept-head': "the head that was kept isn't part of the chain: it was written anew",
  'entry-changed': 'the entry says something else than its last step',
  'entry-unknown': 'the entry has no step: it was slipped in',
  'entry-missing': 'the entry is gone',
};

function wordsOf({ communityId, entryId, kind, sequence }: LedgerFinding): string {
  const where = [communityId, sequence === undefined ? '' : `step ${sequence}`, entryId ?? ''];
  return `${where.filter((part) => part !== '').join(', ')}: ${words[kind]} (${kind})`;
}
