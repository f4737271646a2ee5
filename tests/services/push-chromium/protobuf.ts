/**
 * The little of protobuf's wire format that Google's messaging protocol needs
 * in a test. A field is its number and its value; messages are lists of fields.
 */
export type Field = readonly [number: number, value: bigint | Buffer];

/** An unsigned variable-length integer. */
export function varint(value: number | bigint): Buffer {
  const bytes: number[] = [];
  let rest = BigInt(value);
  do {
    const low = Number(rest & 127n);
    rest >>= 7n;
    bytes.push(rest > 0n ? low | 128 : low);
  } while (rest > 0n);
  return Buffer.from(bytes);
}

/** A field that holds an integer or a truth value. */
export function integer(field: number, value: number | bigint): Buffer {
  return Buffer.concat([varint(field << 3), varint(value)]);
}

/** A field of type fixed64. */
export function fixed64(field: number, value: bigint): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE(value);
  return Buffer.concat([varint((field << 3) | 1), bytes]);
}

/** A field that holds a string, bytes or another message. */
export function bytes(field: number, value: string | Buffer): Buffer {
  const content = Buffer.from(value);
  return Buffer.concat([varint((field << 3) | 2), varint(content.length), content]);
}

/** Reads a variable-length integer, undefined when the bytes end before it does. */
export function readVarint(buffer: Buffer, at: number): { value: bigint; next: number } | undefined {
  let value = 0n;
  for (let i = at; i < buffer.length; i++) {
    const byte = buffer.readUInt8(i);
    value |= BigInt(byte & 127) << BigInt(7 * (i - at));
    if (byte < 128) return { value, next: i + 1 };
  }
  return undefined;
}

/** All fields of a message; stops silently at what it does not know. */
export function parse(buffer: Buffer): Field[] {
  const fields: Field[] = [];
  let at = 0;
  while (at < buffer.length) {
    const key = readVarint(buffer, at);
    if (key === undefined) break;
    const field = Number(key.value >> 3n);
    const content = readContent(buffer, Number(key.value & 7n), key.next);
    if (content === undefined) break;
    fields.push([field, content.value]);
    at = content.next;
  }
  return fields;
}

function readContent(buffer: Buffer, wire: number, at: number): { value: bigint | Buffer; next: number } | undefined {
  if (wire === 0) return readVarint(buffer, at);
  if (wire === 1) return { value: buffer.readBigUInt64LE(at), next: at + 8 };
  if (wire !== 2) return undefined;
  const length = readVarint(buffer, at);
  if (length === undefined) return undefined;
  const next = length.next + Number(length.value);
  return { value: buffer.subarray(length.next, next), next };
}

/** The texts of a field that may repeat. */
export function texts(fields: readonly Field[], wanted: number): string[] {
  return fields.flatMap(([field, value]) => (field === wanted && Buffer.isBuffer(value) ? [value.toString()] : []));
}
