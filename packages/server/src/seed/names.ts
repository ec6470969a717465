/** Invented names and phone numbers. Any likeness is chance: surnames and given names are drawn apart. */
import type { Random } from './random.ts';

const surnames = Array.from(
  '王李张刘陈杨赵黄周吴徐孙马朱胡郭何林罗郑梁谢宋唐许韩冯曹彭曾肖田董潘袁蔡蒋余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石贾夏方白邹孟秦江薛段雷侯史陶黎贺顾郝邵钱严武戴汤纳哈虎海',
);
const adultFirst = Array.from('建志晓雪丽玉春秀文永佳思立红桂海俊明慧雅彦少亚凤学瑞兴宏静素');
const adultSecond = Array.from('军梅兰霞强涛芳莉斌琴峰燕玲鹏辉娟宁杰娜英林岩萍亮敏山洁华兵云');
const youngFirst = Array.from('梓子雨欣一语奕若浩沐宇诗嘉思可安辰睿星乐书知予景亦');
const youngSecond = Array.from('涵轩彤怡诺晨泽宸萱然琪妍阳航恬宁桐言朗溪菲瑜霖遥');

export function surname(random: Random): string {
  return random.pick(surnames);
}

export function adultName(random: Random, family = surname(random)): string {
  return family + random.pick(adultFirst) + random.pick(adultSecond);
}

export function youngName(random: Random, family = surname(random)): string {
  return family + random.pick(youngFirst) + random.pick(youngSecond);
}

/**
 * The `index`th phone number, from 0: 154 and eight digits. No network gives out numbers of 154, so nobody's phone rings.
 * Different indexes below 100,000,000 have different numbers: the factor shares no divisor with that power of ten.
 */
export function seedMobile(index: number): string {
  return `154${String((index * 4_827_137 + 30_011_003) % 100_000_000).padStart(8, '0')}`;
}
