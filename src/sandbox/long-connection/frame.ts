import { BinaryReader, BinaryWriter, WireType } from "@bufbuild/protobuf/wire";

/** A frame of the long connection: `pbbp2.Frame` as Feishu's SDKs have it (oapi-sdk-go `ws/pbbp2.pb.go`). */
export interface Frame {
  /** 64 bits each, in decimal digits. */
  readonly seqId: string;
  readonly logId: string;
  readonly service: number;
  /** 0 for control (ping, pong), 1 for data (events and their answers). */
  readonly method: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly payload: Uint8Array;
}

const { Varint, LengthDelimited } = WireType;

export function write({ seqId, logId, service, method, headers, payload }: Frame): Uint8Array {
  const writer = new BinaryWriter().tag(1, Varint).uint64(seqId).tag(2, Varint).uint64(logId);
  writer.tag(3, Varint).int32(service).tag(4, Varint).int32(method);
  for (const [key, value] of Object.entries(headers)) {
    writer.tag(5, LengthDelimited).fork();
    writer.tag(1, LengthDelimited).string(key).tag(2, LengthDelimited).string(value).join();
  }
  return writer.tag(8, LengthDelimited).bytes(payload).finish();
}

/** Throws where the bytes are no frame, or one of the four fields is missing that must be there. */
export function read(bytes: Uint8Array): Frame {
  const reader = new BinaryReader(bytes);
  const numbers = new Map<number, string>();
  const headers: Record<string, string> = {};
  let payload: Uint8Array = new Uint8Array();
  while (reader.pos < reader.len) {
    const [field, wire] = reader.tag();
    if (field <= 2) numbers.set(field, String(reader.uint64()));
    else if (field <= 4) numbers.set(field, String(reader.int32()));
    else if (field === 5) Object.assign(headers, header(reader.bytes()));
    else if (field === 8) payload = reader.bytes();
    else reader.skip(wire, field);
  }
  const number = (field: number) => {
    const found = numbers.get(field);
    if (found === undefined) throw new Error(`a frame without field ${field}`);
    return found;
  };
  const [service, method] = [Number(number(3)), Number(number(4))];
  return { seqId: number(1), logId: number(2), service, method, headers, payload };
}

function header(bytes: Uint8Array): Record<string, string> {
  const reader = new BinaryReader(bytes);
  const texts: string[] = [];
  while (reader.pos < reader.len) {
    const [field, wire] = reader.tag();
    if (field > 2) reader.skip(wire, field);
    else texts[field - 1] = reader.string();
  }
  return { [texts[0] ?? ""]: texts[1] ?? "" };
}
