import * as z from '../zod.ts';

/**
 * What a consent is for; one consent record per purpose, none pre-ticked, each withdrawable.
 * Source: docs/rules/consent.md (PIPL 14, 29, 31; 儿童规定 8 to 10).
 */
export const consentPurposes = [
  'sign-up',
  'volunteering',
  'photo-publicity',
  'health-information',
  'case-publication',
] as const;
export type ConsentPurpose = (typeof consentPurposes)[number];

/** The text that is agreed to. A new wording is a new version, and an old version is never edited. */
export const ConsentText = z.object({
  purpose: z.string(),
  version: z.string(),
  /** Without it there's no sign-up; the others may be refused at no cost. */
  required: z.boolean(),
  text: z.object({ 'zh-CN': z.string(), en: z.string() }),
});
export type ConsentText = z.infer<typeof ConsentText>;

/** One answer to one consent text. `granted: false` is an answer too, and is kept. */
export const ConsentDecision = z.strictObject({
  purpose: z.enum(consentPurposes),
  textVersion: z.string().check(z.minLength(1, 'required'), z.maxLength(40, 'too-long')),
  granted: z.boolean(),
});
export type ConsentDecision = z.infer<typeof ConsentDecision>;
