import { BinaryReader, BinaryWriter, WireType } from "@bufbuild/protobuf/wire";
import { z } from "zod";

/*
 * What goes over the long connection, in either direction: `pbbp2.Frame`. No document describes it; numbers and types are
 * those of Feishu's own SDKs (larksuite/oapi-sdk-go `ws/pbbp2.pb.go`, larksuite/node-sdk). The Node SDK reads its two
 * numbers of 64 bits as doubles, and switches protobufjs to that for everybody in the process; here they stay whole.
 */

/** `method` of frames about the connection itself, and of those that bring an event. */
export const methods = { control: 0, data: 1 } as const;

/** The first four are always there, also where they are 0. */
const integers = { SeqID: 1, LogID: 2, service: 3, method: 4 } as const;
const texts = { payloadEncoding: 6, payloadType: 7, LogIDNew: 9 } as const;
const headersField = 5;
const payloadField = 8;

const uint64 = z.bigint().min(0n);
const int32 = z.int32();
/** Feishu sends about ten headers; these bounds are ours. */
const schema = z.object({
  SeqID: uint64,
  LogID: uint64,
  service: int32,
  method: int32,
  headers: z.array(z.object({ key: z.string().max(64), value: z.string().max(4096) })).max(64),
  payloadEncoding: z.string().optional(),
  payloadType: z.string().optional(),
  payload: z.instanceof(Uint8Array),
  LogIDNew: z.string().optional(),
});
export type Frame = z.output<typeof schema>;
type Header = Frame["headers"][number];

/** The frame in these bytes; undefined where they are none. */
export function readFrame(bytes: Uint8Array): Frame | undefined {
  try {
    return schema.safeParse(fieldsOf(new BinaryReader(bytes))).data;
  } catch {
    return undefined;
  }
}

function fieldsOf(reader: BinaryReader): object {
  const headers: Header[] = [];
  const fields: Record<string, unknown> = { headers, payload: new Uint8Array() };
  while (reader.pos < reader.len) {
    const [field, wire] = reader.tag();
    if (field === integers.SeqID) fields.SeqID = reader.uint64();
    else if (field === integers.LogID) fields.LogID = reader.uint64();
    else if (field === integers.service) fields.service = reader.int32();
    else if (field === integers.method) fields.method = reader.int32();
    else if (field === headersField) headers.push(headerIn(new BinaryReader(reader.bytes())));
    else if (field === payloadField) fields.payload = reader.bytes();
    else if (field === texts.payloadEncoding) fields.payloadEncoding = reader.string();
    else if (field === texts.payloadType) fields.payloadType = reader.string();
    else if (field === texts.LogIDNew) fields.LogIDNew = reader.string();
    else reader.skip(wire, field);
  }
  return fields;
}

function headerIn(reader: BinaryReader): Header {
  let [key, value] = ["", ""];
  while (reader.pos < reader.len) {
    const [field, wire] = reader.tag();
    if (field === 1) key = reader.string();
    else if (field === 2) value = reader.string();
    else reader.skip(wire, field);
  }
  return { key, value };
}

export function writeFrame(frame: Frame): Uint8Array {
  const writer = new BinaryWriter();
  writer.tag(integers.SeqID, WireType.Varint).uint64(frame.SeqID);
  writer.tag(integers.LogID, WireType.Varint).uint64(frame.LogID);
  writer.tag(integers.service, WireType.Varint).int32(frame.service);
  writer.tag(integers.method, WireType.Varint).int32(frame.method);
  const text = (field: number, value: string | undefined) => {
    if (value !== undefined) writer.tag(field, WireType.LengthDelimited).string(value);
  };
  for (const { key, value } of frame.headers) {
    writer.tag(headersField, WireType.LengthDelimited).fork();
    text(1, key);
    text(2, value);
    writer.join();
  }
  text(texts.payloadEncoding, frame.payloadEncoding);
  text(texts.payloadType, frame.payloadType);
  writer.tag(payloadField, WireType.LengthDelimited).bytes(frame.payload);
  text(texts.LogIDNew, frame.LogIDNew);
  return writer.finish();
}

/** A header's value; undefined where the frame has none by that name. */
export function headerOf(frame: Frame, name: string): string | undefined {
  return frame.headers.find(({ key }) => key === name)?.value;
}

/** What the client says so that the server knows it lives; the server answers with a `pong`. */
export function ping(service: number): Frame {
  const headers = [{ key: "type", value: "ping" }];
  return { SeqID: 0n, LogID: 0n, service, method: methods.control, headers, payload: new Uint8Array() };
}
