import { describe, expect, test } from "vitest";
import type { RequestOf } from "../../src/commands/ask.ts";
import { referrals } from "../../src/commands/referrals/index.ts";
import { data } from "../feishu/platform.ts";
import * as example from "../scenarios/documented.ts";
import { answering } from "./answering.ts";

const search = "POST /open-apis/hire/v1/referrals/search";
const talent = { by: "id", id: "6891560630172518670" } as const;

/** So many referrals, one a day from 2024-01-01 on, oldest first. */
function daily(count: number) {
  return Array.from({ length: count }, (_, index) => ({
    ...example.referral,
    id: String(7000 + index),
    create_time: String(Date.UTC(2024, 0, 1 + index, 4)),
  }));
}

async function asked(
  items: object[],
  request: Partial<RequestOf<"referrals">> = {},
  lang: "zh" | "en" = "zh",
) {
  const bole = await answering({ [search]: data({ items }), ...example.names });
  const card = await bole.card(referrals, { talent, ...request }, lang);
  return { card, bole, call: bole.platform.calls.find((one) => one.path.endsWith("referrals/search")) };
}

test("the period goes out as whole days in the asker's time zone", async () => {
  const { call, card } = await asked([], { created: { from: "2024-01-01", to: "2024-01-31" } });
  expect(call?.body).toEqual({
    talent_id: talent.id,
    start_time: String(Date.parse("2024-01-01T00:00:00+08:00")),
    end_time: String(Date.parse("2024-01-31T23:59:59.999+08:00")),
  });
  expect(card.text).toMatch(/这段时间里没有人内推过[\s\S]*内推时间 2024-01-01 – 2024-01-31/);
});

test("referrers are named by the kind of id asked for; without the scope for it, the card says so", async () => {
  const nameless = daily(1).map((one) => ({ ...one, referral_user: { name: { zh_cn: "张三" } } }));
  const { call, card } = await asked(nameless, { user_id_type: "user_id" });
  expect(call?.query).toEqual({ user_id_type: "user_id" });
  expect(card.text).toContain("未显示：内推人的 user_id，需要权限 contact:user.employee_id:readonly");
});

describe("more than a card shows", () => {
  test("at Feishu's ceiling of 200 the card says so and narrows the period both ways", async () => {
    const { card } = await asked(daily(200), {}, "en");
    expect(card.text).toMatch(/Feishu returns at most 200; there may be more/);
    const newest = new Date(Date.UTC(2024, 0, 200)).toISOString().slice(0, 10);
    const oldestShown = new Date(Date.UTC(2024, 0, 191)).toISOString().slice(0, 10);
    expect(card.buttons).toEqual(
      expect.arrayContaining([
        { label: `Since ${newest}`, request: { talent, created: { from: newest } } },
        { label: `Until ${oldestShown}`, request: { talent, created: { to: oldestShown } } },
      ]),
    );
  });

  test("below it only towards the older ones, keeping what was asked", async () => {
    const { card } = await asked(daily(30), { created: { from: "2023-12-01" } });
    expect(card.text).not.toMatch(/最多返回/);
    expect(card.buttons).toContainEqual({
      label: "2024-01-21 及以前",
      request: { talent, created: { from: "2023-12-01", to: "2024-01-21" } },
    });
    expect(card.buttons.some((one) => / 起$/.test(one.label))).toBe(false);
  });

  test("the names of applications are asked for only where they are shown", async () => {
    const { bole } = await asked(
      daily(30).map((one, index) => ({ ...one, application_ids: [String(9000 + index)] })),
    );
    expect(bole.platform.calls.filter((one) => one.path.includes("applications"))).toHaveLength(10);
  });
});
