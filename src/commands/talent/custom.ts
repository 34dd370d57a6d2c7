import type { z } from "zod";
import type { View } from "../../access/view.ts";
import { type Fact, fact } from "../../cards/layout.ts";
import type { customField, customValue } from "../../feishu/shapes/custom-data.ts";
import { textOf } from "../../feishu/shapes/i18n.ts";
import { momentOf } from "../../feishu/shapes/time.ts";
import type { Lang } from "../../words.ts";
import { dayText, listed, present } from "../wording.ts";

type Field = z.output<typeof customField>;
type Value = z.output<typeof customValue>;

/** A tenant's own fields by the tenant's own names. What their reader may not see is left out. */
export function customFacts(fields: readonly Field[] | undefined, view: View, lang: Lang): Fact[] {
  return (fields ?? []).flatMap((one) =>
    fact(
      textOf(one.name, lang) ?? one.object_id ?? "",
      view.show(one.value, (value) => valueText(value, one.object_type, lang)),
    ),
  );
}

/** How much of a date each type of field has, characters of `2024-01-31`; a whole day where none is listed. */
const dateLengths: Readonly<Record<number, number>> = { 6: 7, 7: 4 };

function valueText(value: Value, type: number | undefined, lang: Lang): string | undefined {
  const date = (stamp: string | undefined) =>
    stamp === "-"
      ? lang === "zh"
        ? "至今"
        : "now"
      : dayText(momentOf(stamp))?.slice(0, dateLengths[type ?? 0] ?? 10);
  const { content, option, option_list, time_range, time, number, customized_attachment } = value;
  const all = [
    content,
    option && (textOf(option.name, lang) ?? option.key),
    listed(present(option_list?.map((it) => textOf(it.name, lang) ?? it.key)), lang),
    present([date(time_range?.start_time), date(time_range?.end_time)]).join(" – "),
    date(time),
    number,
    listed(present(customized_attachment?.map((it) => it.file_name ?? it.file_id)), lang),
  ];
  return listed(present(all), lang) || undefined;
}
