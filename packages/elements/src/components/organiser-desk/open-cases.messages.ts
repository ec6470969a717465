import type { Language } from '@youth-action/sdk/problem-texts';

const zh = {
  list: { objections: '待处理的异议', corrections: '待处理的更正申请', stars: '待审核的星级申请' },
  none: {
    objections: '没有待处理的异议。',
    corrections: '没有待处理的更正申请。',
    stars: '没有待审核的星级申请。',
  },
  lead: {
    objections: '有异议未处理的记录不会正式公布。审核过这条记录的人不能裁定对它的异议。',
    corrections: '同意更正时，原记录作废，按核实的分钟数另补一条，由另一位工作人员审核。',
    stars: '星级由志愿者申请，逐级审核，不自动授予。替志愿者提出申请的人不能审核这份申请。',
  },
  from: (name: string, mobile: string) => `${name} ${mobile}`,
  byStaff: '工作人员代为提出',
  byVolunteer: '志愿者本人提出',
  entry: (name: string, minutes: number) => `${name} · ${minutes} 分钟`,
  star: (name: string, level: number) => `${name} · 申请 ${level} 星`,
  served: (time: string) => `公示期满 ${time}`,
  awarded: (stars: number) => (stars === 0 ? '尚未评定星级' : `已评定 ${stars} 星`),
  needed: (level: number, time: string) => `${level} 星要求公示期满时长达到 ${time}`,
  policy: (version: string) => `星级标准 ${version}`,
  appliedOn: (day: string) => `${day} 申请`,
  acts: {
    uphold: '异议成立',
    dismiss: '异议不成立',
    accept: '同意更正',
    decline: '不予更正',
    award: '授予',
    refuse: '不予授予',
  },
  reason: '核实情况和理由',
  note: '说明（可不填）',
  minutes: '核实的分钟数',
  minutesHint: '0 表示没有服务，原记录作废，不另补',
  required: '请填写理由。',
  badMinutes: '请填写 0 到 1440 的整数。',
  sending: '正在提交…',
  keep: '返回',
  done: {
    uphold: '异议成立，记录已作废',
    dismiss: '异议不成立，记录继续公示',
    accept: '已更正，新的记录等待审核',
    decline: '更正申请未通过',
    award: '已授予星级',
    refuse: '星级申请未通过',
  },
};

const en: typeof zh = {
  list: { objections: 'Open objections', corrections: 'Open requests', stars: 'Applications for stars' },
  none: {
    objections: 'No objection is open.',
    corrections: 'No request is open.',
    stars: 'No application waits.',
  },
  lead: {
    objections:
      "An entry isn't published while an objection is open. Who approved it can't decide on the objection.",
    corrections: 'Accepting makes the entry void and enters the right minutes, for somebody else to approve.',
    stars:
      "Stars are applied for and awarded one after another, never automatically. Who applied for a volunteer can't decide on it.",
  },
  from: (name, mobile) => `${name} ${mobile}`,
  byStaff: 'Written down by staff',
  byVolunteer: 'Asked for by the volunteer',
  entry: (name, minutes) => `${name} · ${minutes} min`,
  star: (name, level) => `${name} · star ${level}`,
  served: (time) => `${time} with the notice over`,
  awarded: (stars) =>
    stars === 0 ? 'no star awarded yet' : stars === 1 ? '1 star awarded' : `${stars} stars awarded`,
  needed: (level, time) => `Star ${level} takes ${time} with the notice over`,
  policy: (version) => `Levels ${version}`,
  appliedOn: (day) => `applied for on ${day}`,
  acts: {
    uphold: 'Uphold',
    dismiss: 'Dismiss',
    accept: 'Accept',
    decline: 'Decline',
    award: 'Award',
    refuse: 'Decline',
  },
  reason: 'What was found, and why',
  note: 'Note (optional)',
  minutes: 'The right minutes',
  minutesHint: '0: no time was served; the entry becomes void and nothing takes its place',
  required: 'Please give a reason.',
  badMinutes: 'Please give a whole number from 0 to 1440.',
  sending: 'Sending…',
  keep: 'Back',
  done: {
    uphold: 'Upheld; the entry is void',
    dismiss: 'Dismissed; the entry stays on notice',
    accept: 'Corrected; the new entry waits for approval',
    decline: 'Declined',
    award: 'The star is awarded',
    refuse: 'Declined',
  },
};

export const messages = { 'zh-CN': zh, en } satisfies Record<Language, typeof zh>;
