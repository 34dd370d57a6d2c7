import type { Talent } from "../../tenant/talent.ts";
import { seconds } from "./time.ts";

const i18n = (zh: string, en: string) => ({ zh_cn: zh, en_us: en });
const notice = [
  { key: "1", name: i18n("随时", "At once") },
  { key: "2", name: i18n("一个月内", "Within a month") },
  { key: "3", name: i18n("三个月内", "Within three months") },
];
const directions = [
  { key: "1", name: i18n("技术深耕", "Depth of craft") },
  { key: "2", name: i18n("带团队", "Leading a team") },
];

/** The company's own module on talents, with a field of most kinds (document "talents/:talent_id", `customized_data_list`). */
export function customData({ id, extra }: Talent): Record<string, unknown>[] {
  if (!extra) return [];
  const field = (nth: number, zh: string, en: string, type: number, value: Record<string, unknown>) => ({
    object_id: `${id.slice(0, -2)}${String(nth).padStart(2, "0")}`,
    name: i18n(zh, en),
    object_type: type,
    value,
  });
  return [
    {
      module_id: `${id.slice(0, -2)}00`,
      name: i18n("求职意向", "What they look for"),
      object_type: 11,
      children: [
        field(1, "到岗时间", "Can start", 3, { option: notice[extra.notice] }),
        field(2, "发展方向", "Direction", 4, { option_list: directions.slice(0, extra.directions) }),
        field(3, "期望年薪（万元）", "Salary wanted (CNY 10k a year)", 9, { number: String(extra.salary) }),
        field(4, "最早入职", "Earliest start", 5, { time: String(seconds(extra.from)) }),
        field(5, "竞业限制期", "Non-compete", 8, {
          time_range: { start_time: String(seconds(extra.from)), end_time: "-" },
        }),
        field(6, "补充说明", "Remarks", 1, { content: extra.remark }),
      ],
    },
  ];
}
