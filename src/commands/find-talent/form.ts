import { z } from "zod";
import { identificationTypes } from "../../feishu/shapes/codes.ts";
import { checkResidentId } from "../../language/entities/resident-id.ts";
import type { Both } from "../../words.ts";
import type { Form } from "../forms/form.ts";
import { entityIn, filled, linesIn, notUnderstood, textIn } from "../forms/reading.ts";
import { phoneText } from "../wording.ts";
import { findTalentRequest } from "./request.ts";

const aPhone: Both = { zh: "手机号", en: "a phone number" };
const anEmail: Both = { zh: "邮箱", en: "an e-mail address" };
const aResidentId: Both = { zh: "有效的居民身份证号", en: "a valid resident ID number" };

/** Every parameter of talents/batch_get_id. */
export const findTalentForm: Form<"find-talent"> = {
  fields: [
    {
      name: "phones",
      label: { zh: "手机号", en: "Phones" },
      kind: "lines",
      placeholder: {
        zh: "每行一个；外国号码带国家区号，如 +1",
        en: "One a line; foreign ones with country code, such as +1",
      },
    },
    {
      name: "emails",
      label: { zh: "邮箱", en: "E-mails" },
      kind: "lines",
      placeholder: { zh: "每行一个", en: "One a line" },
    },
    {
      name: "documents",
      label: { zh: "证件号", en: "ID numbers" },
      kind: "lines",
      placeholder: { zh: "每行一个，同一种证件", en: "One a line, all of one kind" },
    },
    {
      name: "document_type",
      label: { zh: "证件类型", en: "ID type" },
      kind: "choice",
      options: Object.entries(identificationTypes).map(([value, label]) => ({ value, label })),
      initial: "1",
    },
    {
      name: "match",
      label: { zh: "多个条件", en: "Several conditions" },
      kind: "choice",
      options: [
        { value: "all", label: { zh: "同时满足", en: "All of them" } },
        { value: "any", label: { zh: "满足任意一个", en: "Any of them" } },
      ],
      initial: "all",
    },
  ],
  values: (request, view) => ({
    phones: view.sees.has("contact") ? joined(request.phones.map((one) => phoneText(one, view))) : undefined,
    emails: view.sees.has("contact") ? joined(request.emails.map((one) => view.show(one))) : undefined,
    documents: view.sees.has("identity")
      ? joined(request.identities.map((one) => view.show(one.number)))
      : undefined,
    document_type: request.identities[0] && String(request.identities[0].type),
    match: request.match,
  }),
  read(values, base, view) {
    const type = Number(textIn(values, "document_type") || 1);
    const phones = linesIn(values, "phones").map((line) => entityIn(line));
    const emails = linesIn(values, "emails").map((line) => entityIn(line));
    const documents = linesIn(values, "documents");
    const problems = [
      ...phones.map((one, index) => (one?.kind === "phone" ? undefined : notUnderstood(aPhone, index + 1))),
      ...emails.map((one, index) => (one?.kind === "email" ? undefined : notUnderstood(anEmail, index + 1))),
      ...documents.map((one, index) =>
        type !== 1 || checkResidentId(one.toUpperCase()) === "valid"
          ? undefined
          : notUnderstood(aResidentId, index + 1),
      ),
    ];
    // What was asked for but could not be shown to this reader still counts, unless something else was given.
    const plain = base && z.encode(findTalentRequest, base);
    const unseen = phones.length + emails.length + documents.length === 0;
    const contact = unseen && !view.sees.has("contact");
    const request = {
      phones: contact ? (plain?.phones ?? []) : phones.map((one) => one?.value),
      emails: contact ? (plain?.emails ?? []) : emails.map((one) => one?.value),
      identities:
        unseen && !view.sees.has("identity")
          ? (plain?.identities ?? [])
          : documents.map((number) => ({ type, number })),
      match: textIn(values, "match") || "all",
    };
    const any = [request.phones, request.emails, request.identities].some((list) => list?.length);
    return filled(request, any ? problems : [...problems, nothing]);
  },
};

const nothing: Both = {
  zh: "请至少填写一个手机号、邮箱或证件号。",
  en: "Please give at least one phone, e-mail or ID number.",
};

function joined(values: readonly (string | undefined)[]): string {
  return values.filter((one) => one !== undefined).join("\n");
}
