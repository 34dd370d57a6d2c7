import { describe, expect, test } from "vitest";
import { data } from "../feishu/platform.ts";
import { message } from "../intake/feishu.ts";
import * as example from "./documented.ts";
import { liveBole } from "./live.ts";

/*
 * The platform answers with the examples of the documents, word for word where they hold no person's data.
 * Every value in them has to be on the card, in words.
 */

const talentId = "6891560630172518670";
const listTalents = "GET /open-apis/hire/v1/talents";
const referrals = "POST /open-apis/hire/v1/referrals/search";
const jobDatas = "POST /open-apis/corehr/v2/employees/job_datas/batch_get";
const jobs = "POST /open-apis/corehr/v2/jobs/batch_get";

/** Everything a person reads on a card, one piece a line. */
function textOf(card: unknown): string {
  const nodes = (value: unknown): Record<string, unknown>[] => {
    if (Array.isArray(value)) return value.flatMap(nodes);
    if (value === null || typeof value !== "object") return [];
    return [value as Record<string, unknown>, ...Object.values(value).flatMap(nodes)];
  };
  return nodes(card)
    .flatMap((it) => (typeof it.content === "string" && "tag" in it ? [it.content] : []))
    .join("\n");
}

async function cardFor(phrase: string, answers: Parameters<typeof liveBole>[0], access?: string) {
  const bole = await (access ? liveBole(answers, access) : liveBole(answers));
  const { card, lookups } = await bole.ask(message(phrase));
  const text = textOf(card);
  expect(text).not.toMatch(/undefined|NaN|\[object|•••/);
  return { text, lookups, calls: lookups.map((one) => one.call) };
}

describe("a search shows every field of the list document", () => {
  const answers = { [listTalents]: data({ items: [example.listedTalent] }), ...example.names };

  test("in Chinese", async () => {
    const { text } = await cardFor("搜索 java", answers);
    for (const words of [
      "张三",
      "高级工程师 · 明日科技公司",
      "5 年经验",
      "北京",
      "猎头保护期",
      "+86 19900000001",
      "ada@example.com",
      "负责公司主页 UI 交互动画设计",
      "实习",
      "头条/美团/滴滴",
      "1990-01 – 1994-01",
      "湘港大学 · 考古 · 小学",
      "2023-06",
      "海外及港台",
      "前 5%",
      "985",
      "权限重构项目 · 项目负责人",
      "www.recruitment-demo.com",
      "全国 UI 设计大赛",
      "最佳新人奖 · 1991",
      "英语 · 入门",
      "领英 · linkedin.example/zhang",
      "最高学历：小学",
      "第一学历：本科",
      "期望工作地点：上海",
      "性别：男",
      "年龄：22 岁",
      "国籍（地区）：中国",
      "家乡：成都",
      "婚姻状况：已婚",
      "证件类型：居民身份证",
      "证件号：110101199003070011",
      "生日：1979-04-15",
      "家庭住址：南京路1号",
      "手机所属国家（地区）：中国",
      "入职状态：是",
      "简历来源：猎头",
      "面试登记表：2021-04-15 21:45 · 6833685612520950030",
      "简历附件 ID：64352523512563462",
      "创建人：陈静",
      "修改时间：2021-10-21 15:34",
      `人才 ID：${talentId}`,
      "条目 ID：作品 7001",
      "查找：java · 按相关度 · 每页 10 位 · 第 1 页",
    ]) {
      expect(text).toContain(words);
    }
  });

  test("in English", async () => {
    const { text } = await cardFor("search talents java", answers);
    for (const words of [
      "5 years",
      "Beijing",
      "Internship",
      "Overseas or outside the mainland",
      "Top 5%",
      "Project 985",
      "English · Beginner",
      "LinkedIn · linkedin.example/zhang",
      "First degree: Bachelor",
      "Preferred places: Shanghai",
      "Gender: Male",
      "Nationality: China",
      "Marital status: Married",
      "ID type: Resident ID",
      "Phone's country: China",
      "Sources: Hunter",
      "Created by: Chen Jing",
      "Searched: java · by relevance · 10 a page · page 1",
    ]) {
      expect(text).toContain(words);
    }
  });

  test("what a role may not see is not in the panel either", async () => {
    const access = `
roles: { some: { commands: "*", sees: [] } }
members: [{ role: some, everyone: true }]
`;
    const { text } = await cardFor("搜索 java", answers, access);
    expect(text).toContain("证件号：****0011");
    expect(text).not.toMatch(/性别|生日|家乡|国籍|婚姻|家庭住址|linkedin|19900000001|ada@example/);
  });
});

describe("job data shows every field of its document", () => {
  const item = { employment_id: "7140964208476371111", job_datas: [example.jobData] };
  const answers = { [jobDatas]: data({ items: [item] }), ...example.names };

  test("in Chinese, every id by its name", async () => {
    const { text, calls } = await cardFor("员工 7140964208476371111 的职务", answers);
    for (const words of [
      "王伟的职务",
      "高级 Java 开发工程师",
      "后端平台部",
      "叶芷若",
      "P5 高级",
      "职务编码：JP422119",
      "任职类型：主职",
      "岗位：后端岗",
      "序列：研发",
      "职等：五等",
      "通道：专业通道",
      "第二实线主管：陈静",
      "虚线上级：林晓",
      "人员类型：正式",
      "人员子类型 ID：6890452208593370016",
      "工作地点：北京办公室",
      "任职公司：云杉科技",
      "成本中心：研发中心 50.2%",
      "工时制度：标准工时",
      "周工作时长：10.1 小时",
      "排班类型：早班",
      "薪资类型：月薪",
      "生效日期：2020-05-01",
      "失效日期：2020-05-02",
      "业务类型：入职",
      "任职原因：晋升",
      "试用期开始：2018-03-16",
      "预计转正：2006-01-02",
      "试用期结束：2019-05-24",
      "试用期结果：通过",
      "创建时间：2020-05-02",
      "任职信息 ID：6890452208593370001",
      "版本 ID：6890452208593370002",
      "上级任职信息 ID：1000001、1000002、1000003",
      "查找：7140964208476371111 · 当前生效",
    ]) {
      expect(text).toContain(words);
    }
    expect(new Set(calls).size).toBe(calls.length);
    expect(calls).toHaveLength(14);
  });

  test("in English", async () => {
    const { text } = await cardFor("job of employee 7140964208476371111", answers);
    for (const words of [
      "Job of Wang Wei",
      "Backend Platform",
      "Job level",
      "Second manager: Chen Jing",
      "Cost centres: R&D 50.2%",
      "Weekly hours: 10.1 hours",
      "Kind of job: Main job",
      "Searched: 7140964208476371111 · in effect today",
    ]) {
      expect(text).toContain(words);
    }
  });

  test("whoever does not see employment data causes no lookup by it", async () => {
    const access = `
roles: { some: { commands: "*", sees: [contact, identity] } }
members: [{ role: some, everyone: true }]
`;
    const { text, calls } = await cardFor("员工 7140964208476371111 的职务", answers, access);
    expect(text).toMatch(/高级 Java 开发工程师[\s\S]*后端平台部[\s\S]*叶芷若/);
    expect(text).not.toMatch(/P5|职级|序列|成本中心|试用期|生效日期|业务类型/);
    expect(calls.sort()).toEqual(
      [
        jobDatas,
        jobs,
        "POST /open-apis/corehr/v2/departments/batch_get",
        "POST /open-apis/corehr/v2/employees/batch_get",
      ].sort(),
    );
  });

  test("a name that cannot be had leaves the id with a mark, and a missing scope is named at the foot", async () => {
    const refused = {
      status: 400,
      body: { code: 99991672, msg: "Access denied", error: { permission_violations: [] } },
    };
    const { text } = await cardFor("员工 7140964208476371111 的职务", {
      ...answers,
      "POST /open-apis/corehr/v2/job_levels/batch_get": refused,
      "POST /open-apis/corehr/v2/pathways/batch_get": { status: 500, body: { code: 1, msg: "no" } },
    });
    expect(text).toContain("6890452208593370011（名称读取失败）");
    expect(text).toContain("通道：6890452208593370013（名称读取失败）");
    expect(text).toContain("未显示：职级名称，需要权限 corehr:job_level:read");
    expect(text).not.toMatch(/corehr:pathway:read/);
  });

  test("records without any reason lack its scope, for CoreHR takes none without one", async () => {
    const { assignment_start_reason: _, ...withheld } = example.jobData;
    const { text } = await cardFor("job of employee 7140964208476371111", {
      ...answers,
      [jobDatas]: data({ items: [{ ...item, job_datas: [withheld] }] }),
    });
    expect(text).toContain(
      "Not shown: reason for the record (needs corehr:job_data.assignment_start_reason:read)",
    );
  });
});

describe("a job shows every field of its document", () => {
  const answers = { ...example.names, [jobs]: data({ items: [example.job] }) };

  test.each([
    [
      "职务 JP422119",
      [
        "编码",
        "高级工程师",
        "P5 高级",
        "研发",
        "负责公司核心业务系统",
        "启用：是",
        "通道：专业通道",
        "工时制度：标准工时",
        "生效日期：2020-01-01",
        "失效日期：2021-01-01",
        "是否类型：是",
        "name：Sandy",
        "创建人：陈静",
        "创建日期：2021-01-01",
        "更新人：林晓",
        "更新日期：2021-01-01",
        "职务 ID：4698040628992333549",
        "查找：编码 JP422119",
      ],
    ],
    [
      "job code JP422119",
      [
        "Job levels",
        "Pathway: Professional",
        "Yes or no: yes",
        "Created by: Chen Jing",
        "Searched: code JP422119",
      ],
    ],
  ])("%s", async (phrase, shown) => {
    const { text } = await cardFor(phrase, answers);
    for (const words of shown) expect(text).toContain(words);
  });
});

describe("referrals show every field of their document", () => {
  const answers = {
    [referrals]: data({ items: [example.referral] }),
    [`GET /open-apis/hire/v2/talents/${talentId}`]: data({
      talent_id: talentId,
      basic_info: { name: "Ada Byrne" },
    }),
    ...example.names,
  };

  test.each([
    [`谁内推了人才 ${talentId}`, ["张三", "投递：后端工程师 · 面试", "内推于 2021-04-20 14:16", "全部时间"]],
    [
      `referrals of talent ${talentId}`,
      [
        "zhangsan",
        "Applied: 后端工程师 · Interview",
        "referred 2021-04-20 14:16",
        "referral ID 6930815272790114322",
        "referrer ID ou_referrer",
        "application IDs 6930815272790114323",
      ],
    ],
  ])("%s", async (phrase, shown) => {
    const { text } = await cardFor(phrase, answers);
    for (const words of shown) expect(text).toContain(words);
  });
});
