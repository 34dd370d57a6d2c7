import { namingEndpoints } from "../../feishu/names/kinds.ts";
import { shownPeople } from "../audited/people.ts";
import { type AnyCommand, command } from "../command.ts";
import { type AuditAnswer, readAudit } from "./answer.ts";
import { auditForm } from "./form.ts";
import { auditGuide } from "./guide.ts";
import { auditSheet } from "./sheet.ts";
import { auditCard, exportingAudit } from "./show.ts";

/** Who asked what, for administrators in private. `others` is the list of commands, which holds this one as well. */
export function auditCommand(others: () => readonly AnyCommand[]) {
  return command<"audit", AuditAnswer>({
    name: "audit",
    title: { zh: "查询审计", en: "Audit" },
    about: {
      zh: "谁在什么时候查过谁（仅限管理员，仅限私聊）",
      en: "Who looked at whom and when (administrators only, in private only)",
    },
    examples: {
      zh: ["谁查过 13800138000", "@王伟 查过什么", "审计"],
      en: ["who looked up ada@example.com", "audit of 13800138000 last month", "audit"],
    },
    guide: auditGuide,
    form: auditForm(others),
    needs: [...namingEndpoints("employee")],
    admins: true,
    answer: readAudit,
    show: (answer, context) => auditCard(answer, context, others()),
    shown: ({ rows }) => shownPeople([...new Set(rows.map((one) => one.who))].map((id) => ({ ids: [id] }))),
    file: (answer, context) => auditSheet(answer, context, others()),
    working: exportingAudit,
  });
}
