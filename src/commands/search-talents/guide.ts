import type { Guide } from "../guide.ts";

export const searchTalentsGuide: Guide = {
  purpose: {
    zh: "按姓名、公司、技能、经历里的词，在全部简历里找人。",
    en: "You look for people by words in their résumés: a name, a company, a skill.",
  },
  ways: [
    {
      say: { zh: "搜索 java 并且 北京 不要 实习", en: "search talents java and beijing not intern" },
      does: {
        zh: "“并且”“或”“不要”或 and、or、not 都行；整句用引号。",
        en: "Join words with and, or, not; put whole phrases in quotes.",
      },
    },
    {
      say: { zh: "搜索最近7天更新的 java", en: "search talents java updated in the last 7 days" },
      does: { zh: "只看这段时间更新过的简历。", en: "Only résumés updated in that time." },
    },
    {
      say: { zh: "搜索 java 按更新时间", en: "search talents java by last update" },
      does: {
        zh: "排序：更新时间、相关度、投递时间、入库时间。",
        en: "Order: last update, relevance, application, date added.",
      },
    },
    {
      say: { zh: "搜索 java 每页 20 个", en: "search talents java 20 per page" },
      does: { zh: "一页 1 到 20 位，不说就是 10 位。", en: "A page holds 1 to 20; 10 unless you say." },
    },
  ],
  card: [
    {
      zh: "每位的姓名、手机和邮箱、最近的职位和公司、学历、工作年限，更多内容可展开",
      en: "Each one's name, phone and e-mail, latest post and company, degree and years of experience; more unfolds",
    },
    {
      zh: "按钮：每位的档案、上一页和下一页（原地翻页）、筛选",
      en: "Buttons: each one's Profile, Previous and Next (pages turn in place), Refine",
    },
  ],
  next: [
    {
      say: { zh: "下一页", en: "next page" },
      asks: "search-talents",
      does: { zh: "翻页。", en: "Turns the page." },
    },
    {
      say: { zh: "第二个", en: "the second one" },
      asks: "talent",
      does: { zh: "打开第二位的档案；只写 2 也行。", en: "Opens the second one's profile; just 2 will do." },
    },
    {
      say: { zh: "第二个的内推", en: "the second one's referrals" },
      asks: "referrals",
      does: { zh: "查第二位的内推。", en: "Asks who referred the second one." },
    },
    {
      say: { zh: "换成按更新时间", en: "sort by last update instead" },
      asks: "search-talents",
      does: { zh: "只改这一项，再搜一次。", en: "Searches again with just that changed." },
    },
    {
      say: { zh: "最近7天更新的", en: "updated in the last 7 days" },
      asks: "search-talents",
      does: { zh: "缩小到这段时间。", en: "Narrows it to that time." },
    },
  ],
  seen: [
    { of: "contact", what: { zh: "手机、邮箱、社交账号", en: "phone, e-mail, social accounts" } },
    {
      of: "identity",
      what: {
        zh: "性别、年龄、生日、国籍、婚姻状况、证件、住址",
        en: "gender, age, birthday, nationality, marital status, ID document, address",
      },
    },
  ],
};
