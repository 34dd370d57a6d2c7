import type { Guide } from "../guide.ts";

export const employeeJobGuide: Guide = {
  purpose: {
    zh: "查一位同事的职务、部门、上级、职级，或者他的任职历史。",
    en: "You want a colleague's job, department, manager and level, or how these changed.",
  },
  ways: [
    {
      say: { zh: "@王伟 和 @李娜 的职务", en: "job of @王伟 and @李娜" },
      does: {
        zh: "可以 @ 同事，也可以写姓名、邮箱、手机号或员工 ID；一次最多 100 位。",
        en: "@mention colleagues, or give names, e-mails, phones or employee ids; up to 100 at once.",
      },
    },
    {
      say: { zh: "@王伟 的上级是谁", en: "who does @王伟 report to" },
      does: {
        zh: "上级在卡片上；问部门、职级也一样。",
        en: "The manager is on the card; so are department and level.",
      },
    },
    {
      say: { zh: "wei@example.com 2023年6月30日的职务", en: "job of wei@example.com as of 2023-06-30" },
      does: { zh: "那一天生效的任职。", en: "What was in effect on that day." },
    },
    {
      say: { zh: "wei@example.com 的任职历史", en: "job history of wei@example.com" },
      does: { zh: "全部版本，按时间排成一条线。", en: "Every version, as a timeline." },
    },
  ],
  card: [
    { zh: "职务、部门、直属上级，职级", en: "Job, department, direct manager, job level" },
    {
      zh: "可展开：岗位、序列、工作地点、公司、成本中心、工时、生效日期、试用期等",
      en: "To unfold: position, job family, location, company, cost centres, working hours, effective dates, probation and more",
    },
    { zh: "按钮：职务说明、任职历史、筛选", en: "Buttons: About this job, History, Refine" },
  ],
  next: [
    {
      say: { zh: "任职历史呢", en: "history" },
      asks: "employee-job",
      does: { zh: "同一个人的全部版本。", en: "Every version of the same person's job." },
    },
    {
      say: { zh: "2023年6月30日的呢", en: "as of 2023-06-30" },
      asks: "employee-job",
      does: { zh: "那一天的任职。", en: "The job on that day." },
    },
    {
      say: { zh: "那李娜呢", en: "what about @李娜?" },
      asks: "employee-job",
      does: { zh: "换一位同事。", en: "The same of another colleague." },
    },
  ],
  seen: [
    {
      of: "employment",
      what: {
        zh: "职级、岗位、地点、公司、日期等（职务、部门和上级以外的各项）",
        en: "level, position, location, company, dates and the rest (all but job, department and manager)",
      },
    },
    { of: "contact", what: { zh: "同名时用来分辨的邮箱", en: "the e-mail that tells namesakes apart" } },
  ],
};
