import type { Both } from "./contract.ts";

/** Phrases worth trying, shown where nothing has been said yet. */
export const phrases: readonly Both[] = [
  { zh: "查一下 138 0013 8000", en: "find talent by phone +1 415 555 0132" },
  { zh: "ada@example.com 是谁", en: "who is ada@example.com" },
  { zh: "搜索 张三 and 产品经理", en: "search talents java not intern" },
  { zh: "谁内推了 ada@example.com", en: "referrals of talent 6930815272790114324" },
  { zh: "wei@example.com 的职务", en: "job of Wang Wei" },
  { zh: "职务 JP422119", en: "job code JP422119" },
  { zh: "人才 6891560630172518670", en: "talent 6891560630172518670" },
  { zh: "帮助", en: "help" },
];
