import Long from "long";
import protobuf from "protobufjs";
import { z } from "zod";

// It looks for it by itself, and rounds numbers of 64 bits where it does not find it, as under some loaders.
protobuf.util.Long = Long;
protobuf.configure();

/**
 * What goes over the long connection, in either direction. No document describes it; this is `pbbp2.proto` as Feishu's
 * own SDKs carry it (larksuite/oapi-sdk-go `ws/pbbp2.pb.go`, larksuite/node-sdk). The first four must be written even
 * where they are 0.
 */
const proto = `
  syntax = "proto2";
  message Header { required string key = 1; required string value = 2; }
  message Frame {
    required uint64 SeqID = 1;
    required uint64 LogID = 2;
    required int32 service = 3;
    required int32 method = 4;
    repeated Header headers = 5;
    optional string payloadEncoding = 6;
    optional string payloadType = 7;
    optional bytes payload = 8;
    optional string LogIDNew = 9;
  }`;
const type = protobuf.parse(proto, { keepCase: true }).root.lookupType("Frame");

/** `method` of frames about the connection itself, and of those that bring an event. */
export const methods = { control: 0, data: 1 } as const;

/** Feishu sends about ten headers; these bounds are ours. */
const schema = z.object({
  /** 64 bits, in decimal digits. */
  SeqID: z.string(),
  LogID: z.string(),
  service: z.number(),
  method: z.number(),
  headers: z
    .array(z.object({ key: z.string().max(64), value: z.string().max(4096) }))
    .max(64)
    .default([]),
  payloadEncoding: z.string().optional(),
  payloadType: z.string().optional(),
  payload: z.instanceof(Uint8Array).default(new Uint8Array()),
  LogIDNew: z.string().optional(),
});
export type Frame = z.output<typeof schema>;

/** The frame in these bytes; undefined where they are none. */
export function readFrame(bytes: Uint8Array): Frame | undefined {
  try {
    return schema.safeParse(type.toObject(type.decode(bytes), { longs: String })).data;
  } catch {
    return undefined;
  }
}

export function writeFrame(frame: Frame): Uint8Array {
  return type.encode(type.fromObject(frame)).finish();
}

/** A header's value; undefined where the frame has none by that name. */
export function headerOf(frame: Frame, name: string): string | undefined {
  return frame.headers.find(({ key }) => key === name)?.value;
}

/** What the client says so that the server knows it lives; the server answers with a `pong`. */
export function ping(service: number): Frame {
  const headers = [{ key: "type", value: "ping" }];
  return { SeqID: "0", LogID: "0", service, method: methods.control, headers, payload: new Uint8Array() };
}
