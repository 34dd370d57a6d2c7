import { hireUserIdType } from "../../feishu/shapes/parameters.ts";
import type { Grammar } from "../../language/grammar.ts";
import { idTypeSlots } from "../../language/id-types.ts";
import { oneTalent, talentFollowing } from "../../language/one-talent.ts";
import { contradicts, setting } from "../../language/slots.ts";
import { talentAlone, talentsAlone } from "../bare-nouns.ts";

/** “人才 6891560630172518670”, “张三的简历”, "profile of ada@example.com". */
export const talentGrammar: Grammar = {
  command: "talent",
  offer: { zh: "看人才档案", en: "Talent profile" },
  need: {
    zh: "要看谁的档案？请加上人才 ID、手机号、邮箱或姓名。",
    en: "Whose profile? Please add a talent ID, a phone number, an e-mail or a name.",
  },
  alone: talentAlone,
  aside: talentsAlone,
  words: {
    zh: [
      ..."详细简历 详细的简历 详细档案 详细的档案 详细履历 档案 完整档案 完整的档案 全部档案 完整资料 完整的资料 完整的简历 全部资料 人才档案 人才详情 人才资料 候选人档案 候选人详情 候选人资料 简历 完整简历 履历 详情 详细信息 详细资料 个人资料 资料 背景".split(
        " ",
      ),
    ],
    en: [
      "profile",
      "profiles",
      "talent profile",
      "candidate profile",
      "full profile",
      "whole profile",
      "complete profile",
      "entire profile",
      "resume",
      "résumé",
      "cv",
      "curriculum vitae",
      "talent details",
      "candidate details",
      "details of talent",
      "details of candidate",
      "background of",
    ],
  },
  // Sending one somewhere, telling of one.
  except: {
    zh: "简历收到 简历收到了 简历发了 简历投了 投简历 投递简历 发简历 简历发到 简历投到 简历邮箱 背景调查".split(
      " ",
    ),
    en: ["resume to", "résumé to", "cv to", "profile to", "send resume", "resume received", "resume work"],
  },
  slots: idTypeSlots("user_id_type", hireUserIdType.options),
  uses: ["shown", "id", "phone", "email", "identity", "quoted", "name", "dialling"],
  takes: "name",
  bare: ["id"],
  nouns: { talent: ["id", "shown"], resume: ["id", "shown"] },
  offers: ["id", "shown"],
  shows: ["phone", "email", "identity"],
  follow: talentFollowing,
  build: (reading) => contradicts(reading, "talent", ["user_id_type"]) ?? build(reading),
};

const build = oneTalent(
  {
    zh: "一次只能看一位人才的档案，要看哪一位？",
    en: "I can show one talent's profile at a time. Whose?",
  },
  (reading) => setting(reading, "talent", "user_id_type"),
);
