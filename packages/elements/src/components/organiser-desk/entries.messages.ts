import type { Language } from '@youth-action/sdk/problem-texts';

interface Progress {
  readonly done: number;
  readonly failed: number;
  readonly total: number;
}

const zh = {
  title: '时长审核',
  lead: '志愿者签退后会生成待审核的时长。审核通过的分钟数取计划与实际中较少的一个；通过后公示 7 天，无人提出异议即正式记录。',
  states: { pending: '待审核', approved: '公示中', published: '已公示', void: '已作废' },
  sections: { objections: '异议', corrections: '更正申请', stars: '星级申请' },
  sectionLabel: '待处理的事项',
  stateLabel: '记录状态',
  refresh: '刷新',
  none: {
    pending: '没有待审核的时长。',
    approved: '这个月没有正在公示的时长。',
    published: '这个月没有公示期满的时长。',
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
  noticeUntil: (until: string) => `公示至 ${until}`,
  recordingDue: (day: string, isUncertain: boolean) =>
    isUncertain ? `应于 ${day} 前记录（节假日安排尚未公布，按周末推算）` : `应于 ${day} 前记录`,
  flagged: '请留意',
  flags: {
    'same-minute': '同一分钟内登记了很多条',
    burst: '短时间内补录了很多条',
    'outside-hours': '不在 6 点到 22 点之间',
    late: '超过 10 个工作日才记录',
    'queued-scan': '现场断网，扫码后补传',
    'closed-by-leader': '没有签退，由负责人补签退',
    'unusual-length': '计划时长超过 8 小时',
  },
  evidence: '依据',
  corrects: '更正后的记录，原记录已作废',
  steps: '经过',
  stepLine: (at: string, state: string, by: string) => `${at} ${state}（${by}）`,
  server: '系统',
  unknownActor: '已停用的口令',
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
  note: '代记更正',
  noteTitle: '代志愿者记下更正申请',
  noteText: '志愿者说哪里不对，实际情况是怎样的？',
  noteHint: '例如：本人说实际服务到 12:00。记下后列在“更正申请”里，核实后再决定。',
  noteRequired: '请写明哪里不对。',
  sendNote: '记下',
  sending: '正在提交…',
  back: '返回',
  noted: '已代记一份更正申请，等待处理。',
  approvedOne: (name: string, minutes: number) => `已通过：${name} ${minutes} 分钟`,
  voidedOne: (name: string) => `已作废：${name}`,
};

const en: typeof zh = {
  title: 'Approvals',
  lead: 'Checking a volunteer out makes a pending entry. An approval grants what was planned or what was observed, whichever is less; the entry then stands on public notice for 7 days, and is published if nobody objects.',
  states: { pending: 'Pending', approved: 'On notice', published: 'Published', void: 'Void' },
  sections: { objections: 'Objections', corrections: 'Corrections', stars: 'Stars' },
  sectionLabel: 'Cases to decide',
  stateLabel: 'State of the entries',
  refresh: 'Refresh',
  none: {
    pending: 'Nothing is waiting for approval.',
    approved: 'Nothing of this month is on public notice.',
    published: 'Nothing of this month is published.',
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
  noticeUntil: (until) => `On notice until ${until}`,
  recordingDue: (day, isUncertain) =>
    isUncertain
      ? `To be recorded by ${day} (holidays not announced yet, weekends only)`
      : `To be recorded by ${day}`,
  flagged: 'Have a look',
  flags: {
    'same-minute': 'many recorded within one minute',
    burst: 'many entered by hand within an hour',
    'outside-hours': 'outside 6:00 to 22:00',
    late: 'recorded after the 10 working days',
    'queued-scan': 'scanned while the door was offline',
    'closed-by-leader': 'nobody checked out; closed by a leader',
    'unusual-length': 'planned for more than 8 hours',
  },
  evidence: 'Evidence',
  corrects: 'Corrects an entry that is void now',
  steps: 'What happened',
  stepLine: (at, state, by) => `${at} ${state} (${by})`,
  server: 'the server',
  unknownActor: 'a token that is gone',
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
  note: 'Note a correction',
  noteTitle: "Write down the volunteer's request",
  noteText: 'What does the volunteer say is wrong, and how was it?',
  noteHint: 'It joins the list under Corrections, to be looked into and decided there.',
  noteRequired: 'Please say what is wrong.',
  sendNote: 'Write it down',
  sending: 'Sending…',
  back: 'Back',
  noted: 'A request to correct this entry is written down and waits.',
  approvedOne: (name, minutes) => `Approved: ${name}, ${minutes} min`,
  voidedOne: (name) => `Made void: ${name}`,
};

export const messages = { 'zh-CN': zh, en } satisfies Record<Language, typeof zh>;
