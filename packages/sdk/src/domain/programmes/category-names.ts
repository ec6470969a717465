/** The service categories in words, as 中国志愿服务网 names them. No schema here: elements show them. Source: docs/rules/categories.md */
import type { ServiceCategory } from './activity.ts';

export const categoryNames: Readonly<Record<ServiceCategory, Readonly<Record<'zh-CN' | 'en', string>>>> = {
  community: { 'zh-CN': '社区服务', en: 'Community service' },
  poverty: { 'zh-CN': '扶贫减贫', en: 'Relief of poverty' },
  education: { 'zh-CN': '支教助学', en: 'Education' },
  health: { 'zh-CN': '卫生健康', en: 'Health' },
  legal: { 'zh-CN': '法律服务', en: 'Legal advice' },
  environment: { 'zh-CN': '环境保护', en: 'Environment' },
  science: { 'zh-CN': '科技科普', en: 'Science' },
  culture: { 'zh-CN': '文化艺术', en: 'Culture and arts' },
  safety: { 'zh-CN': '平安综治', en: 'Public safety' },
  civility: { 'zh-CN': '文明风尚', en: 'Civic conduct' },
  traffic: { 'zh-CN': '交通引导', en: 'Traffic guidance' },
  fire: { 'zh-CN': '志愿消防', en: 'Fire safety' },
  emergency: { 'zh-CN': '应急救援', en: 'Emergency aid' },
  'anti-drug': { 'zh-CN': '禁毒宣传', en: 'Drug prevention' },
  sports: { 'zh-CN': '体育健身', en: 'Sports' },
  tourism: { 'zh-CN': '旅游服务', en: 'Tourism' },
  care: { 'zh-CN': '关爱特殊群体', en: 'Care for groups in need' },
  'large-event': { 'zh-CN': '大型活动', en: 'Large events' },
  overseas: { 'zh-CN': '海外志愿服务', en: 'Service abroad' },
  tax: { 'zh-CN': '税收服务', en: 'Tax advice' },
  epidemic: { 'zh-CN': '疫情防控', en: 'Epidemic control' },
  other: { 'zh-CN': '其他', en: 'Other' },
};

/** The name of a category; a category that this version doesn't know keeps its identifier. */
export function categoryName(category: string, language: 'zh-CN' | 'en'): string {
  const names: Readonly<Record<string, Readonly<Record<string, string>>>> = categoryNames;
  return names[category]?.[language] ?? category;
}
