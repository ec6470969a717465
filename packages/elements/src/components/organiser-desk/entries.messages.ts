import type { Language } from '@youth-action/sdk/problem-texts';

interface Progress {
  readonly done: number;
  readonly failed: number;
  readonly total: number;
}

const zh = {
  title: '时长审核',
  lead: '志愿者签退后会生成待审核的时长。审核通过的分钟数取计划与实际中较少的一个；通过后计入时长徽章。',
  states: { pending: '待审核', approved: '已审核', void: '已作废' },
  stateLabel: '记录状态',
  refresh: '刷新',
  none: {
    pending: '没有待审核的时长。',
    approved: '这个月没有已审核的时长。',
    void: '这个月没有已作废的时长。',
  },
  count: (count: number) => `共 ${count} 条`,
  selectAll: (count: number) => `全选（${count} 条）`,
  select: (name: string) => `选择 ${name}`,
  approveSelected: (count: number) => (count === 0 ? '通过所选' : `通过所选 ${count} 条`),
  progress: ({ done, failed, total }: Progress) =>
    done < total
      ? `正在审核：${done}/${total}`
      : failed === 0
        ? `已通过 ${total} 条`
        : `已通过 ${total - failed} 条，${failed} 条没有成功，原因见下方各条`,
  list: '服务记录',
  planned: '计划',
  observed: '实际',
  claimed: '申报',
  toGrant: '将计入',
  granted: '已计入',
  minutes: (minutes: number) => `${minutes} 分钟`,
  origins: { 'check-in': '签到', supplement: '补录', import: '导入' },
  reason: '说明',
  secondPerson: '补录的时长要由另一位工作人员审核，补录人自己不能通过。',
  approve: '通过',
  approving: '正在处理…',
  approved: '已通过',
  void: '作废',
  voidTitle: '作废这条记录',
  voidReason: '作废原因',
  voidReasonHint: '记录不会删除，原因会一并保留。作废后不能恢复。',
  required: '请填写原因。',
  confirmVoid: '确认作废',
  keep: '不作废',
  approvedOne: (name: string, minutes: number) => `已通过：${name} ${minutes} 分钟`,
  voidedOne: (name: string) => `已作废：${name}`,
};

const en: typeof zh = {
  title: 'Approvals',
  lead: 'Checking a volunteer out makes a pending entry. An approval grants what was planned or what was observed, whichever is less; it then counts on the hours badge.',
  states: { pending: 'Pending', approved: 'Approved', void: 'Void' },
  stateLabel: 'State of the entries',
  refresh: 'Refresh',
  none: {
    pending: 'Nothing is waiting for approval.',
    approved: 'Nothing was approved for this month.',
    void: 'Nothing is void in this month.',
  },
  count: (count) => (count === 1 ? '1 entry' : `${count} entries`),
  selectAll: (count) => `Select all ${count}`,
  select: (name) => `Select ${name}`,
  approveSelected: (count) => (count === 0 ? 'Approve selected' : `Approve ${count} selected`),
  progress: ({ done, failed, total }) =>
    done < total
      ? `Approving: ${done} of ${total}`
      : failed === 0
        ? `${total} approved`
        : `${total - failed} approved, ${failed} failed; each says why below`,
  list: 'Service entries',
  planned: 'Planned',
  observed: 'Observed',
  claimed: 'Claimed',
  toGrant: 'To be granted',
  granted: 'Granted',
  minutes: (minutes) => `${minutes} min`,
  origins: { 'check-in': 'Check-in', supplement: 'Supplement', import: 'Import' },
  reason: 'Note',
  secondPerson: 'Time entered by hand is approved by somebody else than who entered it.',
  approve: 'Approve',
  approving: 'Working…',
  approved: 'Approved',
  void: 'Make void',
  voidTitle: 'Make this entry void',
  voidReason: 'Why it is made void',
  voidReasonHint: "The entry isn't deleted; the reason is kept with it. This can't be undone.",
  required: 'Please give a reason.',
  confirmVoid: 'Make void',
  keep: 'Keep it',
  approvedOne: (name, minutes) => `Approved: ${name}, ${minutes} min`,
  voidedOne: (name) => `Made void: ${name}`,
};

export const messages = { 'zh-CN': zh, en } satisfies Record<Language, typeof zh>;
