/** `/verify`: what a number tells anybody, and nothing of the volunteer. */
import type { CertificateCheck } from '@youth-action/sdk/domain';
import { type Language, textFor } from '@youth-action/sdk/problem-texts';
import type { ProblemCode } from '@youth-action/sdk/domain';
import { otherLanguage, pageFrame } from '../page-frame.ts';
import { type Markup, markup, nothing } from '../plain-form/markup.ts';
import { certificateMeta } from './certificate-page.ts';
import { certificateTexts } from './certificate-texts.ts';

interface VerifyTexts {
  readonly title: string;
  readonly lead: string;
  readonly label: string;
  readonly hint: string;
  readonly button: string;
  readonly valid: string;
  readonly revoked: string;
  readonly compare: string;
  readonly status: string;
  readonly checkFile: string;
}

const texts: Readonly<Record<Language, VerifyTexts>> = {
  'zh-CN': {
    title: '核验志愿服务记录证明',
    lead: '输入证明上的编号，查看这份证明是否有效。这里不显示志愿者的姓名和服务明细。',
    label: '证明编号',
    hint: '例如 640181001009-2026-7K3M9X2QWD，不分大小写。',
    button: '核验',
    valid: '有效',
    revoked: '已失效',
    compare: '请核对以下内容与您手中的证明是否一致；不一致的，请以这里为准并联系记录单位。',
    status: '状态',
    checkFile: '核验电子凭证文件',
  },
  en: {
    title: 'Verify a certificate of volunteer service',
    lead: "Enter the number on the certificate to see whether it is valid. Neither the volunteer's name nor the service is shown here.",
    label: 'Certificate number',
    hint: 'Such as 640181001009-2026-7K3M9X2QWD; capitals or not.',
    button: 'Verify',
    valid: 'Valid',
    revoked: 'No longer valid',
    compare:
      'Please compare this with the certificate in your hands. Where they differ, this is right; please tell the recording unit.',
    status: 'Status',
    checkFile: 'Verify a credential file',
  },
};

export type Verified =
  | { readonly asked: string; readonly check: CertificateCheck }
  | { readonly asked: string; readonly problem: ProblemCode }
  | undefined;

export function verifyPage(language: Language, verified: Verified): string {
  const words = texts[language];
  const main = markup`<p class="lead">${words.lead}</p>
${verified === undefined ? nothing : outcome(verified, language)}
${form(language, verified?.asked ?? '')}
<h2>${words.checkFile}</h2>
<youth-credential-check base-url="/" lang="${language}"></youth-credential-check>`;
  const path = verified === undefined ? '/verify' : `/verify/${encodeURIComponent(verified.asked)}`;
  return pageFrame(language, {
    title: words.title,
    main: String(main),
    scripts: ['/embed/v1/youth-verify.js'],
    ...(verified === undefined ? {} : { meta: certificateMeta }),
    otherAddress: String(markup`${path}?lang=${otherLanguage(language)}`),
  });
}

function form(language: Language, asked: string): Markup {
  const { button, hint, label } = texts[language];
  return markup`<form action="/verify" method="get">
<input type="hidden" name="lang" value="${language}">
<div class="field"><label for="number">${label}</label><span class="hint" id="number-hint">${hint}</span>
<input id="number" name="number" value="${asked}" required maxlength="60" autocomplete="off" autocapitalize="characters" spellcheck="false" aria-describedby="number-hint"></div>
<button>${button}</button>
</form>`;
}

function outcome(verified: NonNullable<Verified>, language: Language): Markup {
  if ('problem' in verified)
    return markup`<p class="note" role="alert">${textFor(verified.problem, language)}</p>`;
  const { check } = verified;
  const words = texts[language];
  const certificate = certificateTexts[language];
  const isValid = check.status === 'valid';
  const facts: readonly (readonly [string, string])[] = [
    [certificate.number, check.number],
    [certificate.recorder, check.recorder],
    [certificate.served, `${certificate.day(check.from)} – ${certificate.day(check.until)}`],
    [certificate.total, certificate.duration(check.totalMinutes)],
    [certificate.issuedOn, certificate.day(check.issuedOn)],
  ];
  return markup`<div class="${isValid ? 'note done' : 'note'}" role="status">
<p><span class="visually-hidden">${words.status}: </span><strong>${isValid ? words.valid : words.revoked}</strong></p>
<p>${words.compare}</p>
<dl class="facts">${facts.map(([label, value]) => markup`<dt>${label}</dt><dd>${value}</dd>`)}</dl>
</div>`;
}
