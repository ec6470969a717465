// @ts-check
/** A volunteer roster as the offices keep it: a CSV file, in UTF-8 or in GBK. */
import { parse } from 'csv-parse/sync';

/** Column heads that are understood, by the field they stand for. */
const heads = {
  name: ['姓名', 'name'],
  mobile: ['手机', '手机号', '手机号码', '联系电话', 'mobile'],
  leagueMember: ['团员', '是否团员', 'leagueMember'],
  registeredOn: ['报到日期', 'registeredOn'],
  team: ['服务队', 'team'],
};

/**
 * The file's rows with the line on which each begins. Empty cells are left out; what is wrong with a row, the server
 * says. Throws an `Error` that names the column when one is missing that every roster has.
 * @param {Uint8Array} bytes
 */
export function rosterRows(bytes) {
  /** @type {{ record: Record<string, string>, info: { lines: number } }[]} */
  const records = parse(decoded(bytes), {
    columns: true,
    bom: true,
    info: true,
    trim: true,
    skip_empty_lines: true,
  });
  const [first] = records;
  if (first === undefined) throw new Error('no rows');
  const columns = columnsOf(Object.keys(first.record));
  return records.map(({ record, info }) => ({
    line: info.lines,
    ...cell('name', record[columns.name ?? '']),
    ...cell('mobile', record[columns.mobile ?? '']),
    leagueMember: /^(是|y|yes|true|1)$/i.test(record[columns.leagueMember ?? ''] ?? ''),
    ...cell('registeredOn', record[columns.registeredOn ?? '']),
    ...cell('team', record[columns.team ?? '']),
  }));
}

/** @param {string} field @param {string | undefined} text */
function cell(field, text) {
  return text === undefined || text === '' ? {} : { [field]: text };
}

/** @param {readonly string[]} found @returns {Partial<Record<keyof typeof heads, string>>} */
function columnsOf(found) {
  const columns = Object.fromEntries(
    Object.entries(heads).map(([field, names]) => [field, found.find((head) => names.includes(head))]),
  );
  if (columns['name'] === undefined) throw new Error('there is no column 姓名 (name)');
  if (columns['mobile'] === undefined) throw new Error('there is no column 手机 (mobile)');
  return columns;
}

/** @param {Uint8Array} bytes */
function decoded(bytes) {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes); // what Excel calls CSV in a Chinese Windows
  }
}
