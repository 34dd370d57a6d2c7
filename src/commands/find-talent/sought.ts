import { z } from "zod";
import { personalDocument, personalEmail, personalPhone } from "../../access/personal.ts";
import type { View } from "../../access/view.ts";
import { identificationTypes } from "../../feishu/shapes/codes.ts";
import type { Lang } from "../../words.ts";
import { identityDocument, phone } from "../references.ts";
import { phoneText } from "../wording.ts";
import type { FindTalentRequest } from "./request.ts";

/** One value somebody is looked for by. */
export const sought = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("phone"), phone }),
  z.object({ kind: z.literal("email"), email: personalEmail }),
  z.object({ kind: z.literal("identity"), identity: identityDocument }),
]);
export type Sought = z.output<typeof sought>;

/** Every value of a request once: phones, then e-mails, then documents. */
export function soughtIn({ phones, emails, identities }: FindTalentRequest): Sought[] {
  const all: Sought[] = [
    ...phones.map((one) => ({ kind: "phone" as const, phone: one })),
    ...emails.map((email) => ({ kind: "email" as const, email })),
    ...identities.map((identity) => ({ kind: "identity" as const, identity })),
  ];
  return [...new Map(all.map((one) => [keyOf(one), one])).values()];
}

/**
 * What tells values apart, however they are written: for comparing what was asked with what Feishu repeats in
 * its answer. It holds the value itself and goes nowhere else.
 */
export function keyOf(one: Sought): string {
  switch (one.kind) {
    case "phone":
      return `phone ${digits(one.phone.code)} ${digits(z.encode(personalPhone, one.phone.number))}`;
    case "email":
      return `email ${z.encode(personalEmail, one.email).trim().toLowerCase()}`;
    case "identity":
      return `identity ${one.identity.type} ${z.encode(personalDocument, one.identity.number).trim().toUpperCase()}`;
  }
}

const digits = (text: string) => text.replace(/\D/g, "").replace(/^0+/, "");

/** What kind of value it is, in words. */
export function kindText(one: Sought, lang: Lang): string {
  const zh = lang === "zh";
  if (one.kind === "phone") return zh ? "手机号" : "Phone";
  if (one.kind === "email") return zh ? "邮箱" : "E-mail";
  return identificationTypes[one.identity.type][lang];
}

/** The value as this audience may see it: `+86 138****8000`. */
export function valueText(one: Sought, view: View): string {
  if (one.kind === "phone") return phoneText(one.phone, view) ?? "****";
  if (one.kind === "email") return view.show(one.email) ?? "****";
  return view.show(one.identity.number) ?? "****";
}

/** A phone or an e-mail speaks for itself; a document's number needs its kind: `护照 ****5678`. */
export function soughtText(one: Sought, view: View, lang: Lang): string {
  const value = valueText(one, view);
  return one.kind === "identity" ? `${kindText(one, lang)} ${value}` : value;
}
