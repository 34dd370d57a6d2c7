import { dataRangePage } from "../../../feishu/console.ts";
import { listTalents } from "../../../feishu/endpoints/hire-talents-list.ts";
import { type Found, ok } from "../finding.ts";
import type { Patient } from "../patient.ts";
import { unchecked } from "../unchecked.ts";

/** Whether Feishu Hire answers, with anything. One talent is read; nothing of it is kept or shown. */
export async function checkHire(patient: Patient): Promise<Found> {
  const talents = await patient.feishu.call(listTalents, { query: { page_size: 1 } });
  if (!talents.ok) return unchecked(patient, talents.failure, { zh: "飞书招聘", en: "Feishu Hire" });
  if (talents.value.items.length > 0) {
    return ok({ zh: "能读到飞书招聘的人才。", en: "Talents of Feishu Hire can be read." });
  }
  return {
    kind: "empty",
    level: "warning",
    what: { zh: "飞书招聘里没有读到任何人才。", en: "Not one talent was found in Feishu Hire." },
    why: {
      zh: "可能人才库还是空的，也可能应用的数据范围没有包括任何人才。",
      en: "There may be none yet, or the app's data range covers none.",
    },
    remedy: {
      zh: `如果飞书招聘里有人才，请看${dataRangePage.zh}里有没有飞书招聘的范围；有就扩大它，并发布新版本。`,
      en: `If there are talents in Feishu Hire, see whether it has a range under ${dataRangePage.en} and widen it; then publish a version.`,
    },
  };
}
