import type { City } from "../talent.ts";

const city = (code: string, zh: string, en: string): City => ({ code, name: { zh, en } });

/** Where talents live, come from and would like to work. Codes in the manner of Hire's location list. */
export const cities: readonly City[] = [
  city("CT_11", "北京", "Beijing"),
  city("CT_125", "上海", "Shanghai"),
  city("CT_128", "深圳", "Shenzhen"),
  city("CT_45", "广州", "Guangzhou"),
  city("CT_52", "杭州", "Hangzhou"),
  city("CT_22", "成都", "Chengdu"),
  city("CT_107", "南京", "Nanjing"),
  city("CT_154", "武汉", "Wuhan"),
  city("CT_155", "西安", "Xi'an"),
  city("CT_143", "苏州", "Suzhou"),
  city("CT_23", "重庆", "Chongqing"),
  city("CT_20", "长沙", "Changsha"),
];

export const citiesAbroad: readonly City[] = [
  city("CT_701", "新加坡", "Singapore"),
  city("CT_801", "旧金山", "San Francisco"),
  city("CT_802", "纽约", "New York"),
  city("CT_901", "伦敦", "London"),
  city("CT_902", "东京", "Tokyo"),
];

export const china = city("CN_1", "中国", "China");

/** Schools: name, education tags (1 985, 2 211, 3 first tier, 4 QS 200), whether abroad. */
export const schools: readonly (readonly [string, readonly number[], boolean])[] = [
  ["浙江大学", [1, 2, 3, 4], false],
  ["武汉大学", [1, 2, 3], false],
  ["四川大学", [1, 2, 3], false],
  ["华中科技大学", [1, 2, 3], false],
  ["南京理工大学", [2, 3], false],
  ["西南交通大学", [2, 3], false],
  ["北京邮电大学", [2, 3], false],
  ["苏州大学", [2, 3], false],
  ["杭州电子科技大学", [3], false],
  ["深圳大学", [3], false],
  ["重庆邮电大学", [3], false],
  ["成都理工大学", [3], false],
  ["江城理工学院", [], false],
  ["云岭职业技术学院", [], false],
];

export const schoolsAbroad: readonly (readonly [string, readonly number[], boolean])[] = [
  ["National University of Singapore", [4], true],
  ["University of Edinburgh", [4], true],
  ["University of Melbourne", [4], true],
  ["Kyoto University", [4], true],
  ["San José State University", [], true],
];

/** Invented companies, with their names in English; the last column marks the larger internet ones (tag 14). */
export const companies: readonly (readonly [string, string, boolean])[] = [
  ["云帆网络", "Cloudsail Networks", true],
  ["明日科技", "Tomorrow Labs", false],
  ["青禾数据", "Greengrain Data", false],
  ["北辰软件", "Polaris Software", true],
  ["海棠智能", "Begonia AI", false],
  ["橙果电商", "Orangefruit Commerce", true],
  ["星屿游戏", "Starisle Games", false],
  ["远山金融科技", "Farhill Fintech", true],
  ["木棉医疗", "Kapok Health", false],
  ["蓝鲸物流", "Bluewhale Logistics", false],
  ["知更教育", "Robin Education", false],
  ["极光出行", "Aurora Mobility", true],
  ["山海文旅", "Hillsea Travel", false],
  ["一叶咨询", "Oneleaf Consulting", false],
];
