/** The words of certificates and statements. None of them claims an authority that only a recording unit has. */
import type { Language } from '@youth-action/sdk/problem-texts';

export interface CertificateTexts {
  readonly certificate: string;
  readonly statement: string;
  readonly certifies: (of: Said & { readonly recorder: string }) => string;
  readonly sumsUp: (of: Said & { readonly recorders: number }) => string;
  readonly duration: (minutes: number) => string;
  readonly day: (day: string) => string;
  readonly period: (from: string, until: string) => string;
  readonly total: string;
  readonly number: string;
  readonly name: string;
  readonly volunteerNo: string;
  readonly served: string;
  readonly recorder: string;
  readonly creditCode: string;
  readonly leader: string;
  readonly handler: string;
  readonly contact: string;
  readonly issuedOn: string;
  readonly madeOn: string;
  readonly verifyAt: string;
  readonly scan: string;
  readonly verifyPage: string;
  readonly qrAlternative: string;
  readonly list: string;
  readonly entries: (count: number, minutes: string) => string;
  readonly columns: { readonly day: string; readonly service: string; readonly time: string };
  readonly measured: string;
  readonly verification: string;
  readonly seal: string;
  readonly noCertificate: string;
  readonly missing: string;
  readonly certificateRevoked: (day: string, cause: string | undefined) => string;
  readonly statementRevoked: (day: string) => string;
  readonly footer: (name: string) => string;
  readonly image: (page: number, pages: number) => string;
  readonly asPdf: string;
  readonly asImage: string;
  readonly imageHint: string;
  readonly asCredential: string;
}

interface Said {
  readonly name: string;
  readonly volunteerNo: string;
  readonly period: string;
  readonly entries: number;
}

const months = 'January February March April May June July August September October November December'.split(
  ' ',
);

export const certificateTexts: Readonly<Record<Language, CertificateTexts>> = {
  'zh-CN': {
    certificate: '志愿服务记录证明',
    statement: '志愿服务记录汇总',
    certifies: ({ entries, name, period, recorder, volunteerNo }) =>
      `兹证明${name}（志愿者编号 ${volunteerNo}）于${period}，参加${recorder}组织并记录的志愿服务，共 ${entries} 项，记录均已公示期满。服务时间合计如下，服务内容见后附明细。`,
    sumsUp: ({ entries, name, period, recorders, volunteerNo }) =>
      `以下为${name}（志愿者编号 ${volunteerNo}）于${period}在 ${recorders} 个记录单位的志愿服务记录汇总，共 ${entries} 项，记录均已公示期满。`,
    duration: (minutes) => {
      const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
      return [hours > 0 ? `${hours} 小时` : '', rest > 0 ? `${rest} 分钟` : ''].filter(Boolean).join(' ');
    },
    day: (day) => {
      const [year, month, date] = day.split('-').map(Number);
      return `${year}年${month}月${date}日`;
    },
    period: (from, until) => (from === until ? from : `${from}至${until}`),
    total: '服务时间合计',
    number: '证明编号',
    name: '志愿者姓名',
    volunteerNo: '志愿者编号',
    served: '服务起止',
    recorder: '记录单位',
    creditCode: '统一社会信用代码',
    leader: '负责人',
    handler: '经办人',
    contact: '联系方式',
    issuedOn: '出具日期',
    madeOn: '生成日期',
    verifyAt: '核验地址',
    scan: '扫码核验',
    verifyPage: '按编号核验',
    qrAlternative: '核验地址的二维码',
    list: '服务内容明细',
    entries: (count, minutes) => `${count} 项，${minutes}`,
    columns: { day: '日期', service: '活动名称、服务内容和地点', time: '服务时间' },
    measured: '服务时间为实际付出的时间，以分钟记录，不含往返路途和培训。',
    verification: '本证明是否有效，以核验地址显示的状态为准；任何一条记录作废，本证明即随之失效。',
    seal: '本证明不附印章图样。需要加盖印章的，请凭证明编号到记录单位办理。',
    noCertificate: '本汇总不是志愿服务记录证明。需要证明的，请由各记录单位分别出具。',
    missing: '〔U+…〕为字体暂缺的汉字，以统一码编号表示。',
    certificateRevoked: (day, cause) =>
      `本证明已于${day}失效${cause === 'entry-void' ? '：其中有服务记录已经作废' : '：记录单位已经撤销'}。`,
    statementRevoked: (day) => `本汇总自${day}起与记录不符：其中有服务记录已经作废。`,
    footer: (name) => `${name}　第 {page} 页，共 {pages} 页`,
    image: (page, pages) => `第 ${page} 张图，共 ${pages} 张`,
    asPdf: '下载 PDF（A4，可打印）',
    asImage: '保存为图片',
    imageHint: '在微信中打开图片后，长按图片即可保存或转发。',
    asCredential: '下载电子凭证（Open Badges 3.0）',
  },
  en: {
    certificate: 'Certificate of Volunteer Service Record',
    statement: 'Summary of Volunteer Service Records',
    certifies: ({ entries, name, period, recorder, volunteerNo }) =>
      `This certifies that ${name} (volunteer number ${volunteerNo}), ${period}, took part in volunteer service organised and recorded by ${recorder}: ${entries} ${entries === 1 ? 'entry' : 'entries'}, each past its period of public notice. The total time is below; the service is listed after it.`,
    sumsUp: ({ entries, name, period, recorders, volunteerNo }) =>
      `This sums up the volunteer service of ${name} (volunteer number ${volunteerNo}), ${period}, at ${recorders} recording ${recorders === 1 ? 'unit' : 'units'}: ${entries} ${entries === 1 ? 'entry' : 'entries'}, each past its period of public notice.`,
    duration: (minutes) => {
      const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
      return [hours > 0 ? `${hours} h` : '', rest > 0 ? `${rest} min` : ''].filter(Boolean).join(' ');
    },
    day: (day) => {
      const [year, month, date] = day.split('-').map(Number);
      return `${date} ${months[(month ?? 1) - 1]} ${year}`;
    },
    period: (from, until) => (from === until ? `on ${from}` : `from ${from} to ${until}`),
    total: 'Total time of service',
    number: 'Certificate number',
    name: 'Volunteer',
    volunteerNo: 'Volunteer number',
    served: 'Period',
    recorder: 'Recording unit',
    creditCode: 'Credit code',
    leader: 'Head of the unit',
    handler: 'Issued by',
    contact: 'Contact',
    issuedOn: 'Date of issue',
    madeOn: 'Made on',
    verifyAt: 'To verify',
    scan: 'Scan to verify',
    verifyPage: 'Verify by number',
    qrAlternative: 'QR code of the address to verify at',
    list: 'Service in detail',
    entries: (count, minutes) => `${count} ${count === 1 ? 'entry' : 'entries'}, ${minutes}`,
    columns: { day: 'Date', service: 'Activity, kind of service, place', time: 'Time' },
    measured:
      'Time is what was actually served, recorded in minutes, without the way there and back and without training.',
    verification:
      'Whether this certificate is valid is what the address to verify at says; as soon as any of its entries is made void, it is no longer valid.',
    seal: 'No picture of a seal is printed. Where a seal is needed, please ask the recording unit, with the number of this certificate.',
    noCertificate:
      'This summary is not a certificate of a volunteer service record. Each recording unit issues its own certificates.',
    missing: '〔U+…〕 stands for a Chinese character that the font lacks, by its Unicode number.',
    certificateRevoked: (day, cause) =>
      `This certificate has not been valid since ${day}: ${cause === 'entry-void' ? 'an entry of it was made void' : 'its recording unit has revoked it'}.`,
    statementRevoked: (day) => `This summary has not been right since ${day}: an entry of it was made void.`,
    footer: (name) => `${name}   page {page} of {pages}`,
    image: (page, pages) => `image ${page} of ${pages}`,
    asPdf: 'Download as PDF (A4, to print)',
    asImage: 'Save as an image',
    imageHint: 'In WeChat, open the image and press it long to save it or pass it on.',
    asCredential: 'Download as a credential (Open Badges 3.0)',
  },
};
