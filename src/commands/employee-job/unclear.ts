import { always, type Block, entry } from "../../cards/card.ts";
import { quiet, text } from "../../cards/element.ts";
import { withAside } from "../../cards/layout.ts";
import type { Employee } from "../../feishu/shapes/employee.ts";
import { textOf } from "../../feishu/shapes/i18n.ts";
import type { Ask } from "../ask.ts";
import { askButton } from "../ask-button.ts";
import type { ShowContext } from "../command.ts";
import { referenceText } from "../describe.ts";
import { namesOf } from "../lookups/people.ts";
import type { PersonReference } from "../references.ts";
import { dotted } from "../wording.ts";
import type { Unclear } from "./answer.ts";

type Context = ShowContext<"employee-job">;

/** People who could not be told apart or found: choices to press, or a plain line. */
export function unclearBlocks(unclear: readonly Unclear[], context: Context): Block[] {
  return unclear.flatMap((one) =>
    one.candidates.length > 0 ? choices(one, context) : [always(text(nobody(one.reference, context)))],
  );
}

function choices({ reference, candidates }: Unclear, context: Context): Block[] {
  const zh = context.lang === "zh";
  const name = referenceText(reference, context.view) ?? "";
  return [
    always(
      text(
        zh
          ? `“${name}”有 ${candidates.length} 位可能的员工，请选择。`
          : `"${name}" may be any of ${candidates.length} employees. Please choose one.`,
      ),
    ),
    ...candidates.map((one) => entry(choice(one, context))),
  ];
}

function choice(one: Employee, { lang, view, request }: Context) {
  const zh = lang === "zh";
  const ask: Ask = {
    command: "employee-job",
    request: { ...request, people: [{ by: "employment_id", id: one.employment_id }] },
  };
  return withAside(
    [
      text(namesOf(one)[0] ?? one.employment_id),
      quiet(
        dotted(
          textOf(one.department?.department_name, lang),
          textOf(one.job?.name, lang),
          one.employee_number && `${zh ? "工号" : "no."} ${one.employee_number}`,
          view.show(one.email_address),
        ),
      ),
    ],
    [askButton(zh ? "选择" : "Choose", ask)],
  );
}

function nobody(reference: PersonReference, context: Context): string {
  const sought = referenceText(reference, context.view) ?? "";
  return context.lang === "zh"
    ? `没有找到 ${sought}：请核对，或直接 @ 这位同事。对方可能不在应用的可见范围内。`
    : `${sought} was not found. Check it, or @mention the colleague. They may be outside what this app may see.`;
}
