import { z } from "zod";
import type { Both } from "../../words.ts";
import type { AnyCommand } from "../command.ts";
import { periodFields, periodValues } from "../forms/fields.ts";
import type { Field, Form } from "../forms/form.ts";
import { filled, given, periodIn, textIn } from "../forms/reading.ts";
import { personIn, personText, talentIn, talentText } from "../forms/references.ts";
import { type AuditRequest, type AuditSubject, auditRequest } from "./request.ts";

/** The choice that narrows nothing. */
const any = "any";

const noOpenId: Both = {
  zh: "提问人请填 open_id，形如 ou_0123456789abcdef；也可以直接发消息并 @ 这位同事。",
  en: "Give the asker's open_id, such as ou_0123456789abcdef, or send a message that @mentions the colleague.",
};

/** Who asked, about whom, what, and when. `others` is handed in, as the list of commands holds this one too. */
export function auditForm(others: () => readonly AnyCommand[]): Form<"audit"> {
  return {
    get fields(): readonly Field[] {
      const titles = others().map((one) => ({ value: one.name, label: one.title }));
      return [
        {
          name: "about",
          label: { zh: "查询对象", en: "About whom" },
          kind: "text",
          placeholder: {
            zh: "手机号、邮箱、证件号、ID 或姓名",
            en: "Phone, e-mail, ID number, id or name",
          },
        },
        {
          name: "asker",
          label: { zh: "提问人", en: "Asked by" },
          kind: "text",
          placeholder: { zh: "open_id，形如 ou_…", en: "open_id, such as ou_…" },
        },
        ...periodFields("period", { zh: "时间从", en: "From" }, { zh: "到", en: "To" }),
        {
          name: "command",
          label: { zh: "查询", en: "Ask" },
          kind: "choice",
          options: [{ value: any, label: { zh: "全部", en: "All" } }, ...titles],
          initial: any,
        },
      ];
    },
    values: ({ about, asker, period, command }, view) => ({
      about: about && aboutText(about, view),
      asker: asker?.id,
      ...periodValues("period", period),
      command,
    }),
    read(values, base, view) {
      const { span, problem } = periodIn(values, "period");
      const asker = textIn(values, "asker");
      const command = textIn(values, "command");
      return filled(
        {
          ...given("about", aboutIn(textIn(values, "about"), base, view)),
          ...given("asker", asker && { id: asker, ...(asker === base?.asker?.id ? base.asker : {}) }),
          ...given("period", span),
          ...given("command", command === any ? "" : command),
        },
        [problem, asker && !/^ou_\w+$/.test(asker) ? noOpenId : undefined],
      );
    },
  };
}

type View = Parameters<typeof talentText>[1];

function aboutText(about: AuditSubject, view: View): string | undefined {
  switch (about.by) {
    case "open_id":
    case "union_id":
    case "user_id":
      return personText(about, view);
    default:
      return talentText(about, view);
  }
}

/** A field that was left empty because its value may not be shown keeps it; one that was emptied does not. */
function aboutIn(typed: string, base: AuditRequest | undefined, view: View): unknown {
  if (typed) return /^(?:o[un]_\w|user_id\s)/.test(typed) ? personIn(typed) : talentIn(typed);
  const unseen = base?.about !== undefined && aboutText(base.about, view) === undefined;
  return unseen ? z.encode(auditRequest, base).about : undefined;
}
