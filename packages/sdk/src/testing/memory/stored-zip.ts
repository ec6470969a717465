/** A ZIP archive whose files aren't compressed: all that an Office package needs, without a library in the browser. */

/** Days of an archive made at no particular time: 1980-01-01. */
const dosDate = 0x21;
/** Names are UTF-8. */
const utf8Flag = 0x800;

export function storedZip(files: readonly (readonly [string, Uint8Array])[]): Uint8Array<ArrayBuffer> {
  const locals: Uint8Array[] = [];
  const central: Uint8Array[] = [];
  let offset = 0;
  for (const [name, content] of files) {
    const path = new TextEncoder().encode(name);
    const shared = [utf8Flag, 0, 0, dosDate] as const;
    const sizes = [crc32(content), content.length, content.length] as const;
    const local = joined(
      words(0x04034b50),
      halves(20, ...shared),
      words(...sizes),
      halves(path.length, 0),
      path,
      content,
    );
    central.push(
      joined(
        words(0x02014b50),
        halves(20, 20, ...shared),
        words(...sizes),
        halves(path.length, 0, 0, 0, 0),
        words(0, offset),
        path,
      ),
    );
    locals.push(local);
    offset += local.length;
  }
  const directory = joined(...central);
  const counts = halves(0, 0, files.length, files.length);
  return joined(...locals, directory, words(0x06054b50), counts, words(directory.length, offset), halves(0));
}

function halves(...values: readonly number[]): Uint8Array {
  return Uint8Array.from(values.flatMap((value) => [value & 255, (value >>> 8) & 255]));
}

function words(...values: readonly number[]): Uint8Array {
  return joined(...values.map((value) => halves(value & 0xffff, value >>> 16)));
}

function joined(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}
