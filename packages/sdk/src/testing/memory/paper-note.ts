import type { Roster } from '../../contract/attendance.ts';
import type { MemoryData, SessionRow, TokenRow } from './data.ts';

/** What a roster says of a reading that waits. */
export function paperListNote(
  data: MemoryData,
  session: SessionRow,
  caller: TokenRow | undefined,
): Roster['paperList'] {
  const waiting = (data.paperLists ?? []).filter(({ sessionId }) => sessionId === session.id);
  const own = waiting.find(({ keyedBy }) => keyedBy === caller?.id);
  const shown = own ?? waiting[waiting.length - 1];
  return shown && { keyedAt: shown.keyedAt, isMine: own !== undefined };
}
