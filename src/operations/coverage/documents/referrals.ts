import { searchReferrals } from "../../../feishu/endpoints/hire-referrals-search.ts";
import type { CoveredDocument } from "../document.ts";
import { asMoment, byName, inChinese, inEnglish } from "../how.ts";
import { sampleName } from "../sample-name.ts";

const talent = "6930815272790114324";
const from = "2023-01-01";
const to = "2023-12-31";
/** The first and the last millisecond of that year in UTC+8. */
const [first, last] = ["1672502400000", "1704038399999"];
const within = {
  zh: `人才 ${talent} 从 ${from} 到 ${to} 的内推`,
  en: `referrals of talent ${talent} from ${from} to ${to}`,
};

/** hire/v1/referrals/search: who referred a talent. */
export const referralsDocument: CoveredDocument = {
  name: "referrals-search",
  title: { zh: "查询人才内推信息", en: "Referrals of a talent" },
  endpoint: searchReferrals,
  command: "referrals",
  request: { talent: { by: "id", id: talent } },
  sample: {
    items: [
      {
        id: "8300000000000000001",
        application_ids: ["8300000000000000002"],
        create_time: "1618899376474",
        referral_user: { id: "ou_8300000000000003", name: { zh_cn: "韩梅梅", en_us: "Meimei Han" } },
      },
    ],
  },
  parameters: {
    user_id_type: {
      said: [
        {
          zh: `人才 ${talent} 的内推，用 union_id`,
          en: `referrals of talent ${talent} as union_id`,
          sends: "union_id",
        },
      ],
      form: { values: { user_id_type: "union_id" }, sends: "union_id" },
    },
    talent_id: {
      said: [{ zh: `人才 ${talent} 的内推`, en: `referrals of talent ${talent}`, sends: talent }],
      form: { values: { talent }, sends: talent },
    },
    start_time: {
      said: [{ ...within, sends: first }],
      form: { values: { created_from: from, created_to: to }, sends: first },
    },
    end_time: {
      said: [{ ...within, sends: last }],
      form: { values: { created_from: from, created_to: to }, sends: last },
    },
  },
  fields: {
    "items[].id": { shows: "8300000000000000001" },
    "items[].application_ids": { shows: sampleName("8300000000000000002"), how: byName },
    "items[].create_time": { shows: "2021-04-20 14:16", how: asMoment },
    "items[].referral_user.id": { shows: "ou_8300000000000003" },
    "items[].referral_user.name.zh_cn": { shows: { zh: "韩梅梅" }, how: inChinese },
    "items[].referral_user.name.en_us": { shows: { en: "Meimei Han" }, how: inEnglish },
  },
};
