/** One of the forty jobs, in words; ids come later. */
export interface JobRow {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
  readonly titleZh: string;
  readonly titleEn: string;
  readonly family: string;
  readonly lowest: string;
  readonly highest: string;
  /** Where most of them work. */
  readonly department: string;
  readonly doesZh: string;
  readonly doesEn: string;
}

/** Code, name and title (Chinese, English), family, lowest and highest level, department, what one does. */
const table = `
JP422119 | 高级 Java 开发工程师 | Senior Java Engineer | 高级工程师 | Senior Engineer | tech-dev | P5 | P6 | backend | 负责核心业务系统的 Java 后端开发，参与架构设计与技术选型，指导初级工程师 | Builds the Java services at the heart of the product, shapes their architecture and mentors junior engineers
JP422101 | Java 开发工程师 | Java Engineer | 工程师 | Engineer | tech-dev | P3 | P4 | backend | 负责业务服务的设计与开发 | Designs and builds business services
JP422102 | Go 开发工程师 | Go Engineer | 工程师 | Engineer | tech-dev | P4 | P6 | infra | 负责网关与中间件的研发 | Builds gateways and middleware
JP422103 | 前端开发工程师 | Frontend Engineer | 工程师 | Engineer | tech-dev | P3 | P5 | frontend | 负责网页与桌面端的界面研发 | Builds the web and desktop interface
JP422104 | 高级前端开发工程师 | Senior Frontend Engineer | 高级工程师 | Senior Engineer | tech-dev | P5 | P6 | frontend | 负责前端架构与性能 | Owns frontend architecture and performance
JP422105 | iOS 开发工程师 | iOS Engineer | 工程师 | Engineer | tech-dev | P4 | P6 | frontend | 负责 iOS 客户端 | Builds the iOS app
JP422106 | Android 开发工程师 | Android Engineer | 工程师 | Engineer | tech-dev | P4 | P6 | frontend | 负责安卓客户端 | Builds the Android app
JP422107 | 架构师 | Software Architect | 架构师 | Architect | tech-dev | P7 | P8 | backend | 负责跨团队的系统架构 | Designs systems across teams
JP422108 | 数据工程师 | Data Engineer | 工程师 | Engineer | tech-data | P4 | P6 | data | 负责数据仓库与数据管道 | Builds the warehouse and its pipelines
JP422109 | 数据分析师 | Data Analyst | 分析师 | Analyst | tech-data | P3 | P5 | data | 用数据回答业务问题 | Answers business questions with data
JP422110 | 算法工程师 | Machine Learning Engineer | 工程师 | Engineer | tech-data | P5 | P7 | data | 负责搜索与推荐算法 | Works on search and recommendation
JP422111 | 算法专家 | Principal Scientist | 专家 | Principal | tech-data | P7 | P8 | data | 负责算法方向与研究 | Leads research and its application
JP422112 | 测试开发工程师 | Test Engineer | 工程师 | Engineer | tech-ops | P3 | P5 | quality | 负责自动化测试与质量保障 | Automates tests and guards quality
JP422113 | 研发效能工程师 | Developer Productivity Engineer | 工程师 | Engineer | tech-ops | P4 | P6 | quality | 负责构建、发布与研发工具 | Builds release and developer tools
JP422114 | 运维工程师 | Site Reliability Engineer | 工程师 | Engineer | tech-ops | P4 | P6 | infra | 负责线上稳定性与容量 | Keeps production reliable
JP422115 | 安全工程师 | Security Engineer | 工程师 | Engineer | tech-ops | P4 | P7 | infra | 负责应用与数据安全 | Secures applications and data
JP422116 | 研发经理 | Engineering Manager | 经理 | Manager | tech-dev | M1 | M2 | backend | 带领研发团队交付 | Leads an engineering team
JP422117 | 研发总监 | Director of Engineering | 总监 | Director | tech-dev | M3 | M4 | rd | 负责研发中心 | Heads engineering
JP422118 | 研发实习生 | Engineering Intern | 实习生 | Intern | tech-dev | P3 | P3 | backend | 参与项目研发并学习成长 | Learns by building with a team
JP422120 | 产品经理 | Product Manager | 产品经理 | Product Manager | product | P4 | P5 | product | 负责产品规划与落地 | Plans and ships the product
JP422121 | 高级产品经理 | Senior Product Manager | 高级产品经理 | Senior Product Manager | product | P5 | P7 | product | 负责产品线的方向与增长 | Owns a product line and its growth
JP422122 | 产品总监 | Director of Product | 总监 | Director | product | M3 | M4 | pd | 负责产品设计中心 | Heads product and design
JP422123 | 交互设计师 | Interaction Designer | 设计师 | Designer | design | P4 | P6 | design | 负责交互与流程设计 | Designs flows and interaction
JP422124 | 视觉设计师 | Visual Designer | 设计师 | Designer | design | P4 | P6 | design | 负责视觉与品牌设计 | Designs the look and the brand
JP422125 | 用户研究员 | User Researcher | 研究员 | Researcher | design | P4 | P6 | design | 负责用户研究与可用性测试 | Studies users and tests designs
JP422126 | 销售经理 | Account Manager | 客户经理 | Account Manager | market | P4 | P6 | sales | 负责企业客户的销售 | Sells to enterprises
JP422127 | 大客户销售总监 | Director of Key Accounts | 总监 | Director | market | M2 | M3 | sales | 负责大客户团队 | Leads the key-account team
JP422128 | 售前解决方案顾问 | Solutions Consultant | 顾问 | Consultant | market | P4 | P6 | sales | 负责方案与演示 | Designs and shows solutions
JP422129 | 市场经理 | Marketing Manager | 经理 | Manager | market | P4 | P6 | marketing | 负责品牌与活动 | Runs brand and events
JP422130 | 增长运营 | Growth Marketer | 运营 | Marketer | market | P3 | P5 | marketing | 负责用户增长 | Grows the user base
JP422131 | 客户成功经理 | Customer Success Manager | 客户成功经理 | Customer Success Manager | market | P4 | P6 | success | 帮助客户用好产品 | Helps customers succeed
JP422132 | 招聘专员 | Recruiter | 招聘专员 | Recruiter | function-hr | P3 | P5 | recruiting | 负责社招与校招 | Hires people
JP422133 | 招聘主管 | Recruiting Lead | 主管 | Lead | function-hr | M1 | M2 | recruiting | 负责招聘团队与渠道 | Leads recruiting
JP422134 | 人力资源业务伙伴 | HR Business Partner | HRBP | HRBP | function-hr | P5 | P7 | hrbp | 支持业务的组织与人才 | Partners with the business on people
JP422135 | 人力资源总监 | Director of People | 总监 | Director | function-hr | M3 | M4 | people | 负责人力资源 | Heads people
JP422136 | 财务分析师 | Financial Analyst | 分析师 | Analyst | function | P4 | P5 | finance | 负责预算与经营分析 | Plans budgets and analyses results
JP422137 | 会计 | Accountant | 会计 | Accountant | function | P3 | P5 | finance | 负责核算与报表 | Keeps the books
JP422138 | 法务顾问 | Legal Counsel | 法务顾问 | Counsel | function | P5 | P7 | legal | 负责合同与合规 | Handles contracts and compliance
JP422139 | 国际业务经理 | International Business Manager | 经理 | Manager | market | M1 | M3 | overseas | 负责海外市场 | Develops markets abroad
JP422140 | 首席执行官 | Chief Executive Officer | 首席执行官 | CEO | function | M4 | M4 | root | 负责公司整体 | Leads the company
`;

function read(line: string): JobRow {
  const [
    code = "",
    zh = "",
    en = "",
    titleZh = "",
    titleEn = "",
    family = "",
    lowest = "",
    highest = "",
    department = "",
    doesZh = "",
    doesEn = "",
  ] = line.split(" | ");
  return { code, zh, en, titleZh, titleEn, family, lowest, highest, department, doesZh, doesEn };
}

/** The forty jobs. */
export const jobTable: readonly JobRow[] = table.trim().split("\n").map(read);
