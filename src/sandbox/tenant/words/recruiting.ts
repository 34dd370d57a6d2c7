import type { Both } from "../../../words.ts";
import { snowflake } from "../ids.ts";

const named = (kind: string, zh: string, en: string): { id: string; name: Both } => ({
  id: snowflake(kind, en),
  name: { zh, en },
});

/** Where résumés come from. */
export const sources = [
  named("source", "内推", "Referral"),
  named("source", "猎头", "Headhunter"),
  named("source", "官网投递", "Career Site"),
  named("source", "校园招聘", "Campus"),
  named("source", "社交媒体", "Social Media"),
];

/** Tags that recruiters or rules put on a talent (1 by hand, 2 automatic). */
export const tags = [
  {
    ...named("tag", "高潜", "High Potential"),
    description: { zh: "面试官一致推荐", en: "Every interviewer agrees" },
    type: 1,
  },
  {
    ...named("tag", "可长期跟进", "Keep in Touch"),
    description: { zh: "暂不考虑机会", en: "Not looking right now" },
    type: 1,
  },
  {
    ...named("tag", "重点院校", "Key University"),
    description: { zh: "按学校自动标记", en: "Set by school" },
    type: 2,
  },
];

/** Pools of talents to come back to. */
export const pools = [
  named("pool", "研发储备", "Engineering Reserve"),
  named("pool", "管理人才", "Future Leaders"),
] as const;

/** Stages of hiring: key, type (1 screening, 2 assessment, 4 interview, 5 offer, 6 to join, 7 joined), names. */
export const stages = [
  { type: 1, ...named("stage", "简历初筛", "Screening") },
  { type: 2, ...named("stage", "用人部门评估", "Assessment") },
  { type: 4, ...named("stage", "面试", "Interview") },
  { type: 5, ...named("stage", "Offer 沟通", "Offer") },
  { type: 7, ...named("stage", "已入职", "Joined") },
];
