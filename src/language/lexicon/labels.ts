import { countryLabels } from "./countries.ts";
import { type Entry, entries } from "./meaning.ts";

/** Words that announce what kind of value stands near them. */
export const labels: readonly Entry[] = [
  ...entries(
    { role: "label", label: { kind: "phone" } },
    `手机号 | 手机号码 | 手机 | 这个号 | 这个号码 | 那个号 | 那个号码 | 这号 | 这号码 | 这个手机号 | 这个手机 | 这个电话 | 号儿 | 手机号儿 | 电话号 | 来电号码 | 电话 | 电话号码 | 联系电话 | 联系方式 | 移动电话 | 座机 | 号码 | 手机号是 | 电话是
     | phone | phones | phone number | phone numbers | phone no | mobile | mobiles | mobile number | mobile numbers | mobile phone | cell | cell phone | cellphone | cell number | telephone | tel | number | numbers | contact number`,
  ),
  ...entries(
    { role: "label", label: { kind: "email" } },
    `邮箱 | 邮箱地址 | 电子邮箱 | 电子邮件 | 邮件地址 | 邮件 | email | emails | e-mail | e-mails | mail | mailto | email address | email addresses | e-mail address | mailbox`,
  ),
  ...entries(
    { role: "label", label: { kind: "identity", type: 0 } },
    `证件 | 证件号 | 证件号码 | identity document | id document | document number | identification number | identification`,
  ),
  ...entries(
    { role: "label", label: { kind: "identity", type: 1 } },
    `身份证 | 身份证号 | 身份证号码 | 身份证件 | 居民身份证 | 居民身份证号 | 二代身份证 | 大陆身份证 | 身份证号是 | id card | id cards | id card number | identity card | identity card number | resident id | resident id card | resident id number | national id | national id number | chinese id | chinese id card`,
  ),
  ...entries(
    { role: "label", label: { kind: "identity", type: 2 } },
    `护照 | 护照号 | 护照号码 | passport | passports | passport number | passport no | passport numbers`,
  ),
  ...entries(
    { role: "label", label: { kind: "identity", type: 3 } },
    `港澳居民居住证 | 港澳居住证 | 港澳居民居住证号 | 港澳台居民居住证 | 香港居民居住证 | 澳门居民居住证 | hong kong and macao residence permit | hong kong macao residence permit | hk residence permit | macao residence permit`,
  ),
  ...entries(
    { role: "label", label: { kind: "identity", type: 4 } },
    `台湾居民来往大陆通行证 | 台湾居民往来大陆通行证 | 台胞证 | 台胞证号 | 台湾通行证 | mainland travel permit for taiwan residents | taiwan travel permit | taiwan compatriot permit`,
  ),
  ...entries(
    { role: "label", label: { kind: "identity", type: 5 } },
    `其他证件 | 其它证件 | 军官证 | 警官证 | 士兵证 | 外国人永久居留身份证 | 外国人永久居留证 | 永久居留证 | 社保号 | other document | other id document | other identity document | military id | permanent residence card`,
  ),
  ...entries(
    { role: "label", label: { kind: "identity", type: 6 } },
    `港澳居民来往内地通行证 | 港澳居民往来内地通行证 | 港澳通行证 | 回乡证 | 回乡证号 | 回乡卡 | 港澳居民通行证 | home return permit | home-return permit | mainland travel permit for hong kong and macao residents | mainland travel permit`,
  ),
  ...entries(
    { role: "label", label: { kind: "identity", type: 9 } },
    `台湾居民居住证 | 台湾居民居住证号 | 台湾居住证 | taiwan residence permit | taiwan resident residence permit`,
  ),
  ...entries(
    { role: "label", label: { kind: "user", by: "user_id" } },
    "user_id | user id | userid | user ids | 用户ID",
  ),
  ...entries({ role: "label", label: { kind: "user", by: "union_id" } }, "union_id | union id | unionid"),
  ...entries({ role: "label", label: { kind: "user", by: "open_id" } }, "open_id | open id | openid"),
  ...entries(
    { role: "label", label: { kind: "reason", loose: false } },
    `业务类型 | 任职原因 | 异动原因 | 任职业务类型 | assignment start reason | assignment start reasons | start reason | start reasons | assignment_start_reasons | assignment_start_reason`,
  ),
  ...entries({ role: "label", label: { kind: "reason", loose: true } }, "原因 | reason | reasons"),
  ...countryLabels,
  ...entries(
    { role: "label", label: { kind: "id", any: true } },
    "ID | ID号 | 编号 | ids | id number | id 是",
  ),
  ...entries(
    { role: "label", label: { kind: "code" } },
    "编码 | 代码 | code | codes | 职务 | 职务编码 | 职务代码 | 职务编号 | job | jobs | job code | job codes",
  ),
  ...entries({ role: "label", label: { kind: "keyword" } }, "关键词 | 关键字 | keyword | keywords"),
  ...entries(
    { role: "label", label: { kind: "name" } },
    "姓名 | 名字 | 名叫 | 叫 | name | names | named | called",
  ),
];
