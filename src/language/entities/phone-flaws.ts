import type { Entity } from "./entity.ts";

/** It has nearly as many digits as a mobile of mainland China. */
export function almost(start: number, end: number, length: number): Entity {
  return {
    kind: "flaw",
    start,
    end,
    value: {
      of: "phone",
      why: {
        zh: `这像是中国大陆手机号，但有 ${length} 位数字（手机号 11 位，带 86 是 13 位），因此没有查询。请核对后再发。`,
        en: `That looks like a mainland mobile number but has ${length} digits (they have 11, or 13 with 86), so nothing was looked up. Please check it and send it again.`,
      },
    },
  };
}

/** Too few or too many digits for any phone. */
export function flaw(start: number, end: number): Entity {
  return {
    kind: "flaw",
    start,
    end,
    value: {
      of: "phone",
      why: {
        zh: "这个电话号码不完整或位数不对。中国大陆手机号是 11 位；其他国家或地区的号码请带上区号，例如 +852 或 +1。",
        en: "That phone number has too few or too many digits. Mainland mobiles have 11; please give other numbers with their country code, for example +1 or +852.",
      },
    },
  };
}
