import { type Entry, entries } from "./meaning.ts";

/** Whom a question is about. */
export const nouns: readonly Entry[] = [
  ...entries(
    { role: "noun", subject: "talent" },
    `人才 | 人才库 | 人才库里 | 人才信息 | 的人才 | 候选人 | 的候选人 | 候选人信息 | 应聘者 | 求职者 | 人选 | 的人选 | 应聘人员 | 面试者 | 投递人
     | 人才ID | 人才编号 | 候选人ID | 人才的ID | 候选人编号
     | resumes | résumés | cvs | talent | talents | talent pool | our talent pool | candidate | candidates | applicant | applicants | job seeker | job seekers
     | talent id | talent ids | candidate id | candidate ids | talent's`,
  ),
  ...entries(
    { role: "label", label: { kind: "id", any: false } },
    `人才ID | 人才编号 | 候选人ID | 人才的ID | 候选人编号 | talent id | talent ids | candidate id | candidate ids
     | 员工ID | 雇员ID | 雇佣ID | 雇佣信息ID | employee id | employee ids | employment id | employment ids`,
  ),
  ...entries(
    { role: "noun", subject: "employee" },
    `员工 | 雇员 | 同事 | 在职员工 | 员工ID | 雇员ID | 雇佣ID | 雇佣信息ID | 工号 | 员工号 | 员工编号 | 员工工号
     | employee number | employee no | staff number | employee | employees | colleague | colleagues | coworker | coworkers | staff | staff member | employee id | employee ids | employment | employment id | employment ids`,
  ),
  // Beside a person's name their profile, beside skills and dates what is searched.
  ...entries({ role: "noun", subject: "resume" }, `简历 | 履历 | 简历库 | 简历库里 | resume | résumé | cv`),
];
