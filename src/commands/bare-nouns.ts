import type { Phrases } from "../language/grammar.ts";

/*
 * Messages that say but whom they are about, with no verb and no name. “人才” and "candidates" look for somebody, which a
 * search does with any keyword; one "talent" is a profile, as in "talent 6891…". Each offers the others.
 */

export const talentsAlone: Phrases = {
  zh: "人才 人才库 候选人 应聘者 求职者".split(" "),
  en: ["talents", "talent pool", "candidates", "applicants", "job seekers"],
};

export const talentAlone: Phrases = { zh: [], en: ["talent", "candidate", "applicant", "job seeker"] };

export const anyTalentAlone: Phrases = {
  zh: [...talentsAlone.zh, ...talentAlone.zh],
  en: [...talentsAlone.en, ...talentAlone.en],
};

export const employeeAlone: Phrases = {
  zh: "员工 雇员 同事".split(" "),
  en: ["employee", "employees", "colleague", "colleagues", "staff"],
};
