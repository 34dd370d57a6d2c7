import { type Entry, entries } from "./meaning.ts";

/** Calling codes (ITU E.164) by the names people use; any other is said as “区号 …” or with a `+`. */
const countries: Readonly<Record<string, string>> = {
  "86": "中国 | 中国大陆 | 中国内地 | 大陆 | 内地 | 国内 | china | chinese | mainland | mainland china",
  "852": "香港 | 中国香港 | hong kong | hk",
  "853": "澳门 | 中国澳门 | macao | macau",
  "886": "台湾 | 中国台湾 | taiwan | taiwanese",
  "1": "美国 | 加拿大 | 北美 | us | u.s. | usa | american | canada | canadian",
  "44": "英国 | uk | u.k. | british",
  "33": "法国 | france | french",
  "49": "德国 | germany | german",
  "7": "俄罗斯 | russia | russian",
  "39": "意大利 | italy | italian",
  "34": "西班牙 | spain | spanish",
  "31": "荷兰 | netherlands | dutch",
  "55": "巴西 | brazil | brazilian",
  "60": "马来西亚 | 大马 | malaysia | malaysian",
  "61": "澳大利亚 | 澳洲 | australia | australian",
  "62": "印尼 | 印度尼西亚 | indonesia | indonesian",
  "63": "菲律宾 | philippines | philippine",
  "65": "新加坡 | singapore | singaporean",
  "66": "泰国 | thailand | thai",
  "81": "日本 | japan | japanese",
  "82": "韩国 | korea | korean",
  "84": "越南 | vietnam | vietnamese",
  "91": "印度 | india | indian",
  "971": "阿联酋 | 迪拜 | uae | dubai",
};

const nouns = {
  zh: [
    "号码",
    "的号码",
    "手机",
    "的手机",
    "手机号",
    "的手机号",
    "手机号码",
    "的手机号码",
    "电话",
    "的电话",
    "电话号码",
  ],
  en: [
    "number",
    "numbers",
    "phone",
    "phone number",
    "phone numbers",
    "mobile",
    "mobile number",
    "cell",
    "cell number",
  ],
};

/** “美国号码”, "UK mobile number", “区号 44”. */
export const countryLabels: readonly Entry[] = [
  ...entries(
    { role: "label", label: { kind: "country", code: "" } },
    "区号 | 国家区号 | 国际区号 | 国家码 | 国家代码 | 手机区号 | country code | country calling code | calling code | dialling code | dialing code | mobile code | mobile_code",
  ),
  ...Object.entries(countries).flatMap(([code, names]) =>
    names.split(" | ").flatMap((name) => {
      const latin = /^[a-z]/.test(name);
      const phrases = (latin ? nouns.en : nouns.zh).map((noun) => (latin ? `${name} ${noun}` : name + noun));
      return [
        ...entries({ role: "label", label: { kind: "country", code } }, phrases.join("|")),
        ...entries({ role: "label", label: { kind: "phone" } }, phrases.join("|")),
      ];
    }),
  ),
];
