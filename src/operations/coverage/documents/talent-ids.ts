import { batchGetTalentIds } from "../../../feishu/endpoints/hire-talents-batch-get-id.ts";
import { identificationTypes } from "../../../feishu/shapes/codes.ts";
import type { CoveredDocument } from "../document.ts";

const asAsked = {
  zh: "与所问的证件类型相同：一次调用只问一种",
  en: "the type that was asked for: a call takes one",
};
const asMatch = { zh: "“匹配”中列出", en: "named as what matched" };

/** hire/v1/talents/batch_get_id: talents by phone, e-mail or ID number. */
export const talentIdsDocument: CoveredDocument = {
  name: "talents-batch-get-id",
  title: { zh: "批量获取人才 ID", en: "Talent ids by phone, e-mail or ID number" },
  endpoint: batchGetTalentIds,
  command: "find-talent",
  // Two of each kind, so that only the answer tells which of them matched.
  request: {
    phones: [
      { code: "1", number: "4155550132" },
      { code: "1", number: "4155550133" },
    ],
    emails: ["ada@example.com", "eve@example.com"],
    identities: [
      { type: 2, number: "E12345678" },
      { type: 2, number: "E87654321" },
    ],
    match: "all",
  },
  sample: {
    talent_list: [
      {
        talent_id: "8400000000000000001",
        mobile_code: "1",
        mobile_number: "4155550132",
        email: "ada@example.com",
        identification_type: 2,
        identification_number: "E12345678",
        is_onboarded: true,
      },
    ],
  },
  parameters: {
    mobile_code: {
      said: [{ zh: "查一下 +1 415 555 0132", en: "find talent by phone +1 415 555 0132", sends: "1" }],
      form: { values: { phones: "+1 415 555 0132" }, sends: "1" },
    },
    mobile_number_list: {
      said: [
        { zh: "查一下 138 0013 8000", en: "find talent by phone 138 0013 8000", sends: ["13800138000"] },
        {
          zh: "查一下 13800138000、13800138001",
          en: "find talents by phone 13800138000, 13800138001",
          sends: ["13800138000", "13800138001"],
        },
      ],
      form: { values: { phones: "13800138000\n13800138001" }, sends: ["13800138000", "13800138001"] },
    },
    email_list: {
      said: [{ zh: "邮箱 ada@example.com 是谁", en: "who is ada@example.com", sends: ["ada@example.com"] }],
      form: {
        values: { emails: "ada@example.com\neve@example.com" },
        sends: ["ada@example.com", "eve@example.com"],
      },
    },
    identification_type: {
      said: [
        { zh: "身份证 110101199003070011", en: "resident ID 110101199003070011", sends: 1 },
        { zh: "护照 E12345678", en: "passport E12345678", sends: 2 },
        {
          zh: "港澳居民居住证 810000190001010018",
          en: "Hong Kong and Macao residence permit 810000190001010018",
          sends: 3,
        },
        { zh: "台胞证 12345678", en: "Taiwan travel permit 12345678", sends: 4 },
        { zh: "其他证件 X12345678", en: "other document X12345678", sends: 5 },
        { zh: "回乡证 H12345678", en: "home return permit H12345678", sends: 6 },
        {
          zh: "台湾居民居住证 830000190001010011",
          en: "Taiwan residence permit 830000190001010011",
          sends: 9,
        },
      ],
      form: { values: { documents: "E12345678", document_type: "2" }, sends: 2 },
    },
    identification_number_list: {
      said: [
        {
          zh: "护照 E12345678、E87654321",
          en: "passports E12345678, E87654321",
          sends: ["E12345678", "E87654321"],
        },
      ],
      form: {
        values: { documents: "E12345678\nE87654321", document_type: "2" },
        sends: ["E12345678", "E87654321"],
      },
    },
  },
  fields: {
    "talent_list[].talent_id": { shows: "8400000000000000001" },
    "talent_list[].mobile_code": {
      shows: "+1 4155550132",
      how: {
        zh: "与所问的区号相同，与手机号连写",
        en: "the code that was asked by, joined with the number",
      },
      always: true,
    },
    "talent_list[].mobile_number": { shows: "+1 4155550132", how: asMatch },
    "talent_list[].email": { shows: "ada@example.com", how: asMatch },
    "talent_list[].identification_type": {
      shows: { zh: "护照", en: "Passport" },
      how: asAsked,
      words: identificationTypes,
      always: true,
    },
    "talent_list[].identification_number": { shows: "E12345678", how: asMatch },
    "talent_list[].is_onboarded": {
      shows: { zh: "已入职", en: "onboarded" },
      words: { true: { zh: "已入职", en: "onboarded" }, false: { zh: "未入职", en: "not onboarded" } },
    },
  },
};
