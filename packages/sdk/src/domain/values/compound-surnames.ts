/**
 * Surnames of two characters (复姓) that masking keeps whole.
 *
 * Left out on purpose: those whose first character is a common surname and whose second starts ordinary given names
 * (贺兰, 单于, 钟离, 梁丘, 宗政, 乐正). Taking 贺兰英 for a 贺兰 would show a character of her given name; taking a real
 * 贺兰 for a 贺 only shows one character less. Source: docs/rules/masking.md#compound-surnames
 */
const compoundSurnames =
  '欧阳 歐陽 司马 司馬 上官 诸葛 諸葛 皇甫 尉迟 尉遲 公孙 公孫 慕容 令狐 夏侯 端木 南宫 南宮 东方 東方 西门 西門 ' +
  '东郭 独孤 獨孤 长孙 長孫 宇文 司徒 司空 司寇 轩辕 軒轅 呼延 赫连 赫連 澹台 澹臺 濮阳 濮陽 淳于 申屠 太史 公冶 ' +
  '公羊 闻人 聞人 万俟 拓跋 鲜于 鮮于 闾丘 亓官 巫马 巫馬 漆雕 壤驷 颛孙 羊舌 第五 完颜 完顏 耶律 纳兰 納蘭 叶赫 哥舒';

/** Whether the two characters are a compound surname. */
export function isCompoundSurname(twoCharacters: string): boolean {
  return compoundSurnames.split(' ').includes(twoCharacters);
}
