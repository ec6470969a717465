import type { Language } from '@youth-action/sdk/problem-texts';

export interface CredentialCheckMessages {
  readonly title: string;
  readonly lead: string;
  readonly file: string;
  readonly choose: string;
  readonly orDrop: string;
  readonly code: string;
  readonly codeHint: string;
  readonly check: string;
  readonly checking: string;
  readonly paste: string;
  readonly pasteLabel: string;
  readonly tooLarge: string;
  readonly unreadable: string;
  readonly noCode: string;
  readonly unknownCode: string;
  readonly byServer: string;
  readonly serverValid: string;
  readonly serverRevoked: string;
  readonly facts: string;
  readonly kind: string;
  readonly total: string;
  readonly onNotice: string;
  readonly period: string;
  readonly recorder: string;
  readonly issuer: string;
  readonly number: string;
  readonly issuedOn: string;
  readonly goodUntil: string;
  readonly since: string;
  readonly whose: string;
  readonly whoseHint: string;
  readonly compare: string;
  readonly isTheirs: string;
  readonly isNotTheirs: string;
}

const chinese: CredentialCheckMessages = {
  title: '验证徽章和证明',
  lead: '在这个页面里核对签名和状态，文件不会上传。',
  file: '凭证文件（.json）',
  choose: '选择凭证文件',
  orDrop: '也可以把文件拖到这里',
  code: '证明编号、徽章编号或文档编号',
  codeHint: '例如 640181001009-2026-ABCDEFGHJK',
  check: '验证',
  checking: '正在验证…',
  paste: '粘贴凭证内容',
  pasteLabel: '凭证内容（JSON）',
  tooLarge: '文件太大，不会是凭证。请选择下载得到的原文件。',
  unreadable: '读不出这个文件。请选择下载得到的原文件。',
  noCode: '请输入编号，或选择凭证文件。',
  unknownCode: '没有找到这个编号，请逐字核对。',
  byServer: '以下是签发方按编号查到的登记情况。编号查询不核对您手里的文件，内容请与登记逐项对照。',
  serverValid: '有这份证明，目前有效。',
  serverRevoked: '这份证明已被撤销，不再有效。',
  facts: '签名的内容',
  kind: '类型',
  total: '服务时长',
  onNotice: '其中公示中',
  period: '服务期间',
  recorder: '记录单位',
  issuer: '签发方',
  number: '证明编号',
  issuedOn: '出具日期',
  goodUntil: '有效期至',
  since: '时间',
  whose: '核对是谁的',
  whoseHint: '凭证里没有姓名明文。输入姓名（成年人）或志愿者编号，可以核对是否相符。',
  compare: '核对',
  isTheirs: '相符：这份凭证属于所输入的人。',
  isNotTheirs: '不相符。未成年人的凭证只能用志愿者编号核对。',
};

const english: CredentialCheckMessages = {
  title: 'Verify a badge or certificate',
  lead: 'Signature and status are checked in this page; the file is not uploaded.',
  file: 'Credential file (.json)',
  choose: 'Choose a credential file',
  orDrop: 'or drop the file here',
  code: 'Number of a certificate, badge code or document code',
  codeHint: 'For example 640181001009-2026-ABCDEFGHJK',
  check: 'Verify',
  checking: 'Verifying…',
  paste: 'Paste a credential',
  pasteLabel: 'Credential (JSON)',
  tooLarge: 'This file is too large for a credential. Choose the original file as it was downloaded.',
  unreadable: "This file can't be read. Choose the original file as it was downloaded.",
  noCode: 'Enter a number, or choose a credential file.',
  unknownCode: "This number wasn't found. Please compare it character by character.",
  byServer:
    "This is what the issuer has on record under the number. It doesn't check the document in your hands: compare each item.",
  serverValid: 'There is such a certificate, and it is in force.',
  serverRevoked: 'This certificate has been revoked and no longer holds.',
  facts: 'What was signed',
  kind: 'Kind',
  total: 'Service time',
  onNotice: 'Of this on public notice',
  period: 'Period of service',
  recorder: 'Recording unit',
  issuer: 'Issuer',
  number: 'Number',
  issuedOn: 'Issued on',
  goodUntil: 'Good until',
  since: 'Since',
  whose: 'Whose is it?',
  whoseHint:
    'No name stands in the credential. Enter the name (of an adult) or the volunteer number to see whether it matches.',
  compare: 'Compare',
  isTheirs: 'It matches: the credential is of the person entered.',
  isNotTheirs: "It doesn't match. A minor's credential can only be compared by the volunteer number.",
};

export const messages: Readonly<Record<Language, CredentialCheckMessages>> = {
  'zh-CN': chinese,
  en: english,
};
