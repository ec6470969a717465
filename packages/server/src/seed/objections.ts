/** What people say against entries on public notice, and what volunteers ask to put right. */
import { yucaijie } from './pilot-places.ts';
import type { SeedRows } from './seed-rows.ts';

const hourMs = 3_600_000;

/** One objection and one request, both open, to the latest entries of 育才街 that are on notice. */
export function addObjection(rows: SeedRows, nowMs: number): void {
  const onNotice = rows.service_entries
    .filter((entry) => entry.community_id === yucaijie && entry.state === 'approved')
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const [objected, corrected] = onNotice;
  if (objected !== undefined) {
    rows.service_objections.push({
      id: objected.id.replace('sve_', 'obj_'),
      community_id: yucaijie,
      service_entry_id: objected.id,
      contact_name: '马兰英',
      contact_mobile: '15400009021',
      active_mobile: '15400009021',
      text: '那天我也在现场，没有看到这位志愿者，请核实。',
      state: 'open',
      created_at: Math.max(objected.decided_at ?? 0, nowMs - 20 * hourMs),
      decided_by: null,
      decided_at: null,
      decision_reason: null,
    });
  }
  if (corrected === undefined) return;
  rows.service_corrections.push({
    id: corrected.id.replace('sve_', 'cor_'),
    community_id: yucaijie,
    service_entry_id: corrected.id,
    active_entry_id: corrected.id,
    sign_up_id: null,
    noted_by: corrected.created_by,
    text: '签退晚了，实际只服务了一个小时，请改正。',
    state: 'open',
    created_at: Math.max(corrected.decided_at ?? 0, nowMs - 5 * hourMs),
    decided_by: null,
    decided_at: null,
    decision_reason: null,
    replacement_id: null,
  });
}
