import type { Draft, Reading } from "../../language/grammar.ts";
import { setting, settings, valuesOf } from "../../language/slots.ts";
import type { Span } from "../../language/time/spans.ts";
import { periodText } from "../period.ts";

const command = "employee-job";

/** The request for some people's job data, with the versions that are meant. */
export function versions(reading: Reading, people: readonly unknown[], subject: string): Draft {
  const [period, another] = valuesOf(reading, "period");
  if (another) return { kind: "question", question: onePeriod, options: [] };
  const history = settings(reading, command, "history").length > 0;
  const named = [...new Set([...settings(reading, command, "reasons"), ...valuesOf(reading, "reason")])];
  const rest = {
    ...setting(reading, command, "only"),
    ...(named.length > 0 ? { reasons: named } : {}),
    ...setting(reading, command, "department_id_type"),
  };
  const request = (more: object) => ({ people, ...more, ...rest });
  if (!period) {
    // “当时的职务”: which day?
    const unsure = settings(reading, command, "as_of").length > 0;
    return { kind: "request", request: request(history ? { history } : {}), subject, unsure };
  }
  const all = { history: true, effective: period };
  if (settings(reading, command, "effective").length > 0)
    return { kind: "request", request: request(history ? all : { effective: period }), subject };
  const day = dayMeant(period);
  if (!history && day) return { kind: "request", request: request({ as_of: day }), subject };
  if (history && !day) return { kind: "request", request: request(all), subject };
  return {
    kind: "question",
    question: history ? dayOrHistory : dayOrSpan,
    options: [
      {
        request: request(all),
        subject: asSubject(
          subject,
          `${periodText(period, "zh")} 生效的版本`,
          `versions effective ${periodText(period, "en")}`,
        ),
      },
      ...(period.to
        ? [
            {
              request: request({ as_of: period.to }),
              subject: asSubject(subject, `${period.to} 当天`, `as of ${period.to}`),
            },
          ]
        : []),
    ],
  };
}

/** A single day, or what was in effect until one. */
function dayMeant({ from, to }: Span): string | undefined {
  return from === undefined || from === to ? to : undefined;
}

const asSubject = (subject: string, zh: string, en: string) => {
  const [who = ""] = subject.split(" · ");
  return { zh: `${who} · ${zh}`, en: `${who} · ${en}` };
};

const onePeriod = {
  zh: "一次只能查一天或一段时间的任职，请只留一个日期或一段时间。",
  en: "Job data can be looked up for one day or one period at a time. Please keep one.",
};
const dayOrSpan = {
  zh: "要查这段时间里生效的任职版本，还是最后一天当天的任职？",
  en: "Do you mean the versions that took effect in that period, or the job held on its last day?",
};
const dayOrHistory = {
  zh: "查所有版本时，飞书不看“截至哪天”。要查在这段时间生效的版本，还是某一天的任职？",
  en: "Feishu ignores the day when all versions are asked for. Do you mean the versions that took effect then, or the job held on that day?",
};
