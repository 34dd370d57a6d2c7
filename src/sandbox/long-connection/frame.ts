import Long from "long";
import protobuf from "protobufjs/minimal.js";

// Without it numbers of 64 bits would be rounded.
protobuf.util.Long = Long;
protobuf.configure();

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

/** Field numbers and wire types stand in the tags: `number << 3 | type`. */
const tags = { seqId: 8, logId: 16, service: 24, method: 32, header: 42, payload: 66 } as const;

export function write({ seqId, logId, service, method, headers, payload }: Frame): Uint8Array {
  const writer = protobuf.Writer.create();
  writer.uint32(tags.seqId).uint64(seqId).uint32(tags.logId).uint64(logId);
  writer.uint32(tags.service).int32(service).uint32(tags.method).int32(method);
  for (const [key, value] of Object.entries(headers)) {
    writer.uint32(tags.header).fork().uint32(10).string(key).uint32(18).string(value).ldelim();
  }
  return writer.uint32(tags.payload).bytes(payload).finish();
}

/** Throws where the bytes are no frame, or one of the four fields is missing that must be there. */
export function read(bytes: Uint8Array): Frame {
  const reader = protobuf.Reader.create(bytes);
  const headers: Record<string, string> = {};
  const numbers = new Map<number, string>();
  let payload: Uint8Array = new Uint8Array();
  while (reader.pos < reader.len) {
    const tag = reader.uint32();
    if (tag === tags.seqId || tag === tags.logId) numbers.set(tag, reader.uint64().toString());
    else if (tag === tags.service || tag === tags.method) numbers.set(tag, String(reader.int32()));
    else if (tag === tags.payload) payload = reader.bytes();
    else if (tag === tags.header) {
      const [key, value] = header(reader);
      headers[key] = value;
    } else reader.skipType(tag & 7);
  }
  const number = (tag: number) => {
    const found = numbers.get(tag);
    if (found === undefined) throw new Error(`a frame without field ${tag >> 3}`);
    return found;
  };
  return {
    seqId: number(tags.seqId),
    logId: number(tags.logId),
    service: Number(number(tags.service)),
    method: Number(number(tags.method)),
    headers,
    payload,
  };
}

function header(reader: protobuf.Reader): readonly [key: string, value: string] {
  const end = reader.uint32() + reader.pos;
  let [key, value] = ["", ""];
  while (reader.pos < end) {
    const tag = reader.uint32();
    if (tag === 10) key = reader.string();
    else if (tag === 18) value = reader.string();
    else reader.skipType(tag & 7);
  }
  return [key, value];
}
