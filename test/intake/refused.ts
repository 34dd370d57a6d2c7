import { expect } from "vitest";
import { type Door, door, type Reply } from "./door.ts";
import { message, type Push, pushed } from "./feishu.ts";

/** Refused with that status and not a word, nothing handled, and the door still open for an honest message. */
export async function expectRefused(at: Door, reply: Reply, status: number) {
  expect(reply).toEqual({ status, body: {} });
  const honest = message("still there?");
  expect(await at.send(pushed(honest))).toEqual({ status: 200, body: {} });
  await at.close();
  expect(at.heard.messages.map(({ eventId }) => eventId)).toEqual([honest.header.event_id]);
  expect(at.heard.actions).toHaveLength(0);
}

/** The same for one push at a door of its own. */
export async function refuses(push: Push, status: number) {
  const at = await door();
  await expectRefused(at, await at.send(push), status);
}
