import type { Region } from "../regions.ts";
import { foreigners } from "./names.ts";
import { china, cities, citiesAbroad } from "./places.ts";

/** Where each city lies: its state's code, and its country's where that is not China. */
const cityTable: Readonly<Record<string, readonly [state: string, country?: string]>> = {
  CT_11: ["ST_11"],
  CT_125: ["ST_31"],
  CT_128: ["ST_44"],
  CT_45: ["ST_44"],
  CT_52: ["ST_33"],
  CT_22: ["ST_51"],
  CT_107: ["ST_32"],
  CT_154: ["ST_42"],
  CT_155: ["ST_61"],
  CT_143: ["ST_32"],
  CT_23: ["ST_50"],
  CT_20: ["ST_43"],
  CT_701: ["ST_701", "CN_65"],
  CT_801: ["ST_801", "CN_840"],
  CT_802: ["ST_802", "CN_840"],
  CT_901: ["ST_901", "CN_44"],
  CT_902: ["ST_902", "CN_81"],
};

const stateTable: readonly (readonly [code: string, zh: string, en: string, country?: string])[] = [
  ["ST_11", "北京市", "Beijing"],
  ["ST_31", "上海市", "Shanghai"],
  ["ST_32", "江苏省", "Jiangsu"],
  ["ST_33", "浙江省", "Zhejiang"],
  ["ST_42", "湖北省", "Hubei"],
  ["ST_43", "湖南省", "Hunan"],
  ["ST_44", "广东省", "Guangdong"],
  ["ST_50", "重庆市", "Chongqing"],
  ["ST_51", "四川省", "Sichuan"],
  ["ST_61", "陕西省", "Shaanxi"],
  ["ST_701", "新加坡", "Singapore", "CN_65"],
  ["ST_801", "加利福尼亚州", "California", "CN_840"],
  ["ST_802", "纽约州", "New York", "CN_840"],
  ["ST_901", "英格兰", "England", "CN_44"],
  ["ST_902", "东京都", "Tokyo", "CN_81"],
];

/** One district of each city that talents may be registered in. */
const districtTable: readonly (readonly [code: string, city: string, zh: string, en: string])[] = [
  ["DS_11", "CT_11", "海淀区", "Haidian"],
  ["DS_125", "CT_125", "浦东新区", "Pudong"],
  ["DS_128", "CT_128", "南山区", "Nanshan"],
  ["DS_45", "CT_45", "天河区", "Tianhe"],
  ["DS_52", "CT_52", "西湖区", "Xihu"],
  ["DS_22", "CT_22", "武侯区", "Wuhou"],
  ["DS_107", "CT_107", "鼓楼区", "Gulou"],
  ["DS_154", "CT_154", "洪山区", "Hongshan"],
  ["DS_155", "CT_155", "雁塔区", "Yanta"],
  ["DS_143", "CT_143", "姑苏区", "Gusu"],
  ["DS_23", "CT_23", "渝中区", "Yuzhong"],
  ["DS_20", "CT_20", "岳麓区", "Yuelu"],
];

const countries = new Map<string, Region>([
  [china.code, { level: 1, code: china.code, name: china.name }],
  ["CN_44", { level: 1, code: "CN_44", name: { zh: "英国", en: "United Kingdom" } }],
  ...foreigners.map(([, , code, zh, en]): [string, Region] => [code, { level: 1, code, name: { zh, en } }]),
]);

const lyingIn = (city: string) => {
  const [state = "", country = china.code] = cityTable[city] ?? [];
  return { state, country };
};

/** Every place whose code stands anywhere in the tenant. Codes in the manner of Hire's list; all but CN_1 are made up. */
export const regions: readonly Region[] = [
  ...countries.values(),
  ...stateTable.map(
    ([code, zh, en, country = china.code]): Region => ({ level: 2, code, name: { zh, en }, country }),
  ),
  ...[...cities, ...citiesAbroad].map(
    ({ code, name }): Region => ({ level: 3, code, name, ...lyingIn(code) }),
  ),
  ...districtTable.map(
    ([code, city, zh, en]): Region => ({ level: 4, code, name: { zh, en }, city, ...lyingIn(city) }),
  ),
];

/** The district of a city, for those registered there; the city itself where it has none. */
export function districtOf(city: string): string {
  return districtTable.find(([, own]) => own === city)?.[0] ?? city;
}
