/** What people of one trade have done: the words a résumé of theirs is made of, in both languages. */
export interface Track {
  readonly key: string;
  /** How many of the invented talents follow it. */
  readonly share: number;
  readonly majors: readonly (readonly [string, string])[];
  /** Titles from junior to senior: Chinese, English. */
  readonly titles: readonly (readonly [string, string])[];
  readonly intern: readonly [string, string];
  readonly deeds: readonly (readonly [string, string])[];
  /** Projects: Chinese name, English name, what was done (Chinese, English). */
  readonly projects: readonly (readonly [string, string, string, string])[];
}

export const tracks: readonly Track[] = [
  {
    key: "java",
    share: 62,
    majors: [
      ["计算机科学与技术", "Computer Science"],
      ["软件工程", "Software Engineering"],
    ],
    titles: [
      ["Java 开发工程师", "Java Engineer"],
      ["高级 Java 开发工程师", "Senior Java Engineer"],
      ["Java 技术专家", "Principal Java Engineer"],
    ],
    intern: ["Java 开发实习生（Intern）", "Java Intern"],
    deeds: [
      [
        "负责订单与支付服务的设计与开发，日均处理两千万笔请求",
        "Designed and built the order and payment services, twenty million requests a day",
      ],
      [
        "主导单体应用拆分为微服务，发布周期由两周缩短到一天",
        "Led the move from one application to services; releases went from two weeks to one day",
      ],
      [
        "优化核心接口，P99 从 800 毫秒降到 120 毫秒",
        "Brought the main interface's P99 from 800 ms to 120 ms",
      ],
    ],
    projects: [
      [
        "交易中台",
        "Trading Platform",
        "基于 Java 21 与 Spring Boot 的交易中台",
        "A trading platform on Java 21 and Spring Boot",
      ],
      [
        "消息推送平台",
        "Push Platform",
        "支撑亿级推送的消息平台",
        "A push platform for a hundred million messages",
      ],
    ],
  },
  {
    key: "frontend",
    share: 38,
    majors: [
      ["软件工程", "Software Engineering"],
      ["数字媒体技术", "Digital Media"],
    ],
    titles: [
      ["前端开发工程师", "Frontend Engineer"],
      ["高级前端开发工程师", "Senior Frontend Engineer"],
      ["前端架构师", "Frontend Architect"],
    ],
    intern: ["前端实习生", "Frontend Intern"],
    deeds: [
      [
        "负责性能监控与优化，页面崩溃率降到万分之一",
        "Performance monitoring; crashes down to one in ten thousand",
      ],
      [
        "负责管理后台与官网，首屏时间缩短一半",
        "Owned the console and the website; halved the time to first paint",
      ],
      ["搭建组件库并推动设计规范落地", "Built the component library and brought the design system to life"],
    ],
    projects: [
      [
        "组件库",
        "Component Library",
        "基于 TypeScript 的跨端组件库",
        "A TypeScript component library for web and desktop",
      ],
    ],
  },
  {
    key: "data",
    share: 34,
    majors: [
      ["统计学", "Statistics"],
      ["数据科学与大数据技术", "Data Science"],
    ],
    titles: [
      ["数据分析师", "Data Analyst"],
      ["高级数据工程师", "Senior Data Engineer"],
      ["数据科学家", "Data Scientist"],
    ],
    intern: ["数据分析实习生", "Data Intern"],
    deeds: [
      [
        "负责用户画像与实验平台，支撑每月两百个实验",
        "User profiles and the experiment platform behind 200 tests a month",
      ],
      [
        "搭建指标体系与实时看板，支持每周经营决策",
        "Built metrics and live dashboards behind the weekly decisions",
      ],
      ["负责数据仓库建模与数据质量治理", "Modelled the warehouse and cleaned up its data"],
    ],
    projects: [
      [
        "实时数仓",
        "Realtime Warehouse",
        "分钟级延迟的实时数据仓库",
        "A warehouse with a delay of one minute",
      ],
    ],
  },
  {
    key: "ml",
    share: 24,
    majors: [
      ["人工智能", "Artificial Intelligence"],
      ["应用数学", "Applied Mathematics"],
    ],
    titles: [
      ["算法工程师", "Machine Learning Engineer"],
      ["高级算法工程师", "Senior Machine Learning Engineer"],
      ["算法专家", "Principal Scientist"],
    ],
    intern: ["算法实习生", "Research Intern"],
    deeds: [
      ["搭建特征平台，训练时间缩短 60%", "Built the feature platform; training time down 60 %"],
      ["负责推荐排序模型，点击率提升 12%", "Ranking models for recommendation; click rate up 12 %"],
      ["负责文档智能解析，抽取准确率 96%", "Document understanding at 96 % accuracy"],
    ],
    projects: [
      [
        "智能问答",
        "Question Answering",
        "面向客服的检索问答系统",
        "Retrieval-based answers for customer service",
      ],
    ],
  },
  {
    key: "product",
    share: 40,
    majors: [
      ["信息管理与信息系统", "Information Systems"],
      ["工商管理", "Business Administration"],
      ["心理学", "Psychology"],
    ],
    titles: [
      ["产品经理", "Product Manager"],
      ["高级产品经理", "Senior Product Manager"],
      ["产品总监", "Director of Product"],
    ],
    intern: ["产品实习生", "Product Intern"],
    deeds: [
      ["负责移动办公产品，月活跃用户翻了一番", "Owned the mobile product; doubled monthly users"],
      [
        "负责企业协作产品从 0 到 1，一年内付费客户 300 家",
        "Took a collaboration product from nothing to 300 paying customers in a year",
      ],
      ["负责增长与商业化，年度续费率 92%", "Growth and pricing; 92 % renewals"],
    ],
    projects: [["审批中心", "Approval Center", "面向中大型企业的审批产品", "Approvals for larger companies"]],
  },
  {
    key: "design",
    share: 22,
    majors: [
      ["工业设计", "Industrial Design"],
      ["视觉传达设计", "Visual Communication"],
    ],
    titles: [
      ["交互设计师", "Interaction Designer"],
      ["高级设计师", "Senior Designer"],
      ["设计主管", "Design Lead"],
    ],
    intern: ["设计实习生", "Design Intern"],
    deeds: [
      [
        "搭建设计系统，设计到开发的交付时间减半",
        "Built the design system; handover to engineering in half the time",
      ],
      ["负责新用户引导，次日留存提升 9%", "Onboarding flows; next-day retention up 9 %"],
      ["负责移动端改版，任务完成率提升 18%", "Redesigned the mobile app; task completion up 18 %"],
    ],
    projects: [["设计系统", "Design System", "覆盖三端的设计系统", "A design system for three platforms"]],
  },
  {
    key: "operations",
    share: 30,
    majors: [
      ["网络工程", "Network Engineering"],
      ["信息安全", "Information Security"],
    ],
    titles: [
      ["运维工程师", "Site Reliability Engineer"],
      ["测试开发工程师", "Test Engineer"],
      ["平台架构师", "Platform Architect"],
    ],
    intern: ["测试实习生", "QA Intern"],
    deeds: [
      [
        "推动自动化测试，回归时间从三天缩短到两小时",
        "Automated tests; regression from three days to two hours",
      ],
      ["负责容量规划与成本治理，年节省两成费用", "Capacity and cost; a fifth saved every year"],
      ["负责容器平台与发布系统，可用性 99.99%", "Ran the container platform and releases at 99.99 %"],
    ],
    projects: [
      ["全链路压测", "Load Testing", "线上全链路压测平台", "Load testing of the whole production path"],
    ],
  },
  {
    key: "business",
    share: 42,
    majors: [
      ["市场营销", "Marketing"],
      ["国际经济与贸易", "International Trade"],
      ["英语", "English Studies"],
    ],
    titles: [
      ["销售经理", "Account Manager"],
      ["大客户经理", "Key Account Manager"],
      ["市场总监", "Marketing Director"],
    ],
    intern: ["市场实习生", "Marketing Intern"],
    deeds: [
      [
        "从零搭建渠道团队，第二年贡献三成收入",
        "Built the partner team; a third of revenue in its second year",
      ],
      ["策划行业峰会与线上活动，年度线索增长 80%", "Ran the summit and online events; leads up 80 %"],
      ["负责华东区大客户，连续两年超额完成目标", "Key accounts in the east; above target two years running"],
    ],
    projects: [["渠道体系", "Partner Program", "搭建渠道与伙伴体系", "Built the partner program"]],
  },
];
