import { inspect } from "node:util";
import { describe, expect, expectTypeOf, test } from "vitest";
import { z } from "zod";
import { Personal, type PersonalClass, personalEmail, personalPhone } from "../../src/access/personal.ts";
import { viewOf } from "../../src/access/view.ts";
import { plain } from "../../src/cards/element.ts";

const phone = new Personal("contact", "phone", "13800138000");

describe("a personal value", () => {
  test("turns into dots wherever it becomes text by accident", () => {
    expect(String(phone)).toBe("•••");
    expect(`${phone}`).toBe("•••");
    expect(JSON.stringify({ phone })).toBe('{"phone":"•••"}');
    expect(inspect({ phone }, { depth: 9, showHidden: true })).not.toContain("1380");
    expect(Object.values(phone)).not.toContain("13800138000");
  });

  test("is no text, so a card element made of it does not compile", () => {
    expectTypeOf(phone).not.toExtend<string>();
    expectTypeOf(plain).parameter(0).toBeString();
    // @ts-expect-error because showing needs a view
    expect(() => plain(phone)).toThrow(TypeError);
  });

  test("comes out of a request schema as it went in, and only by encoding", () => {
    const request = z.object({ phones: z.array(personalPhone), email: personalEmail.optional() });
    const asked = request.parse({ phones: ["13800138000"], email: "ada@example.com" });
    expect(JSON.stringify(asked)).not.toContain("138");
    expect(z.encode(request, asked)).toEqual({ phones: ["13800138000"], email: "ada@example.com" });
  });

  test("stays guarded when its notation changes", () => {
    const abroad = phone.map((digits) => `+86${digits}`);
    expect(String(abroad)).toBe("•••");
    expect(viewOf(["contact"]).show(abroad)).toBe("+8613800138000");
  });
});

describe("a view", () => {
  const cases: [string, PersonalClass, "phone" | "email" | "tail" | "hidden", string, string | undefined][] =
    [
      ["a phone", "contact", "phone", "13800138000", "138****8000"],
      ["a short phone", "contact", "phone", "5550132", "****32"],
      ["a very short phone", "contact", "phone", "10086", "****"],
      ["an e-mail", "contact", "email", "ada@example.com", "a***@example.com"],
      ["what should be an e-mail but is none", "contact", "email", "nobody", "****"],
      ["an ID number", "identity", "tail", "110101199003070011", "****0011"],
      ["a short document number", "identity", "tail", "E123456", "****"],
      ["an address", "identity", "hidden", "1 Nowhere Road", undefined],
    ];

  test.each(cases)("that does not see the class masks %s usefully", (_what, kind, mask, value, masked) => {
    expect(viewOf([]).show(new Personal(kind, mask, value))).toBe(masked);
  });

  test.each(cases)("that sees the class shows %s in full", (_what, kind, mask, value) => {
    expect(viewOf([kind]).show(new Personal(kind, mask, value))).toBe(value);
  });

  test("puts a number in words only for those who see it", () => {
    const gender = new Personal("identity", "hidden", 2);
    const words = (it: number) => (it === 2 ? "Female" : "other");
    expect(viewOf(["identity"]).show(gender, words)).toBe("Female");
    expect(viewOf(["contact"]).show(gender, words)).toBeUndefined();
  });
});
