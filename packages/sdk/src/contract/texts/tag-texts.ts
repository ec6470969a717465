/** What activities are about, in words. Source: docs/rules/categories.md */
import type { ActivityTag } from '../../domain/programmes/activity.ts';
import type { Language } from './language.ts';

const tags: Readonly<Record<ActivityTag, readonly [zh: string, en: string]>> = {
  reading: ['国学诵读', 'Classics reading'],
  'parent-child': ['亲子', 'Parent and child'],
  homework: ['课业辅导', 'Homework help'],
  painting: ['绘画', 'Painting'],
  chess: ['象棋', 'Chess'],
  handicraft: ['手工', 'Handicraft'],
  'summer-camp': ['夏令营', 'Summer camp'],
  'safety-training': ['安全培训', 'Safety training'],
  environment: ['环境卫生', 'Environment'],
  'waste-sorting': ['垃圾分类', 'Waste sorting'],
  'civic-city': ['文明城市创建', 'Civic city'],
  'epidemic-control': ['疫情防控', 'Epidemic control'],
  'work-safety': ['安全生产', 'Work safety'],
  'exam-care': ['爱心助考', 'Exam support'],
  'anti-fraud': ['反诈宣传', 'Fraud prevention'],
  'anti-drug': ['禁毒反邪', 'Drug prevention'],
  'hazard-check': ['隐患排查', 'Hazard checks'],
  mediation: ['矛盾调解', 'Mediation'],
  'party-history': ['党史教育', 'Party history'],
  science: ['科普教育', 'Science'],
  'family-values': ['家风家训', 'Family values'],
  'lei-feng-day': ['学雷锋', 'Lei Feng Day'],
  'hometown-practice': ['返家乡', 'Return to Hometown'],
  'theory-study': ['理论学习', 'Theory study'],
  'social-practice': ['社会实践', 'Social practice'],
};

/** A tag's name; a tag that this version doesn't know is shown as it is. */
export function tagText(tag: string, language: Language): string {
  const names = (tags as Readonly<Record<string, readonly [string, string] | undefined>>)[tag];
  return names?.[language === 'en' ? 1 : 0] ?? tag;
}
