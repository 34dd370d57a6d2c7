/** The invented company's tree: key, parent, Chinese name, English name, what it does. */
export const departmentTable: readonly (readonly [string, string, string, string, string, string])[] = [
  ["root", "", "云杉科技", "Spruce Technology", "做企业协作软件", "Makes software for teams"],
  ["rd", "root", "研发中心", "Engineering", "产品研发与技术平台", "Product engineering and platforms"],
  ["backend", "rd", "后端平台部", "Backend Platform", "核心业务服务", "Core services"],
  ["frontend", "rd", "前端与终端部", "Web and Mobile", "网页、桌面与移动端", "Web, desktop and mobile apps"],
  ["data", "rd", "数据智能部", "Data and AI", "数据平台与算法", "Data platform and machine learning"],
  [
    "quality",
    "rd",
    "质量与效能部",
    "Quality and Productivity",
    "测试与研发效能",
    "Testing and developer tools",
  ],
  ["infra", "rd", "基础架构部", "Infrastructure", "云、网络与安全", "Cloud, network and security"],
  [
    "pd",
    "root",
    "产品设计中心",
    "Product and Design",
    "产品规划与体验设计",
    "Product planning and experience",
  ],
  ["product", "pd", "产品部", "Product Management", "产品规划", "Product planning"],
  ["design", "pd", "设计部", "Design", "交互与视觉", "Interaction and visual design"],
  ["gtm", "root", "市场与销售中心", "Go-to-Market", "市场、销售与客户", "Marketing, sales and customers"],
  ["sales", "gtm", "销售部", "Sales", "企业客户销售", "Enterprise sales"],
  ["marketing", "gtm", "市场部", "Marketing", "品牌与增长", "Brand and growth"],
  ["success", "gtm", "客户成功部", "Customer Success", "交付与续约", "Delivery and renewals"],
  ["corp", "root", "职能中心", "Corporate Functions", "人力、财务与法务", "People, finance and legal"],
  ["people", "corp", "人力资源部", "People", "人才与组织", "Talent and organisation"],
  ["recruiting", "people", "招聘组", "Talent Acquisition", "招聘", "Recruiting"],
  ["hrbp", "people", "HRBP 组", "HR Business Partners", "业务伙伴", "HR business partnering"],
  ["finance", "corp", "财务部", "Finance", "核算与分析", "Accounting and analysis"],
  ["legal", "corp", "法务部", "Legal", "合规与合同", "Compliance and contracts"],
  ["overseas", "root", "海外业务部", "International", "海外市场", "Markets abroad"],
];

/** Levels: code, Chinese, English, pathway, grade. */
export const levelTable: readonly (readonly [
  string,
  string,
  string,
  "professional" | "management",
  number,
])[] = [
  ["P3", "P3 助理", "P3 Associate", "professional", 1],
  ["P4", "P4 中级", "P4 Intermediate", "professional", 2],
  ["P5", "P5 高级", "P5 Senior", "professional", 3],
  ["P6", "P6 资深", "P6 Staff", "professional", 4],
  ["P7", "P7 专家", "P7 Principal", "professional", 5],
  ["P8", "P8 高级专家", "P8 Distinguished", "professional", 6],
  ["M1", "M1 主管", "M1 Lead", "management", 4],
  ["M2", "M2 经理", "M2 Manager", "management", 5],
  ["M3", "M3 总监", "M3 Director", "management", 6],
  ["M4", "M4 副总裁", "M4 Vice President", "management", 7],
];

/** Job families: key, parent, Chinese, English. */
export const familyTable: readonly (readonly [string, string, string, string])[] = [
  ["tech", "", "技术序列", "Technology"],
  ["tech-dev", "tech", "研发", "Software Development"],
  ["tech-data", "tech", "数据与算法", "Data and Algorithms"],
  ["tech-ops", "tech", "测试与运维", "Testing and Operations"],
  ["product", "", "产品序列", "Product"],
  ["design", "", "设计序列", "Design"],
  ["market", "", "市场与销售序列", "Sales and Marketing"],
  ["function", "", "职能序列", "Corporate"],
  ["function-hr", "function", "人力资源", "Human Resources"],
];

/** Locations: key, city code of Hire, Chinese, English, time zone, addresses. */
export const locationTable: readonly (readonly [string, string, string, string, string, string, string])[] = [
  ["beijing", "CT_11", "北京办公室", "Beijing Office", "Asia/Shanghai", "云杉路 1 号", "1 Spruce Road"],
  ["shanghai", "CT_125", "上海办公室", "Shanghai Office", "Asia/Shanghai", "云杉路 2 号", "2 Spruce Road"],
  ["shenzhen", "CT_128", "深圳办公室", "Shenzhen Office", "Asia/Shanghai", "云杉路 3 号", "3 Spruce Road"],
  ["hangzhou", "CT_52", "杭州办公室", "Hangzhou Office", "Asia/Shanghai", "云杉路 4 号", "4 Spruce Road"],
  ["chengdu", "CT_22", "成都办公室", "Chengdu Office", "Asia/Shanghai", "云杉路 5 号", "5 Spruce Road"],
  [
    "singapore",
    "CT_701",
    "新加坡办公室",
    "Singapore Office",
    "Asia/Singapore",
    "云杉道 6 号",
    "6 Spruce Way",
  ],
  [
    "sanfrancisco",
    "CT_801",
    "旧金山办公室",
    "San Francisco Office",
    "America/Los_Angeles",
    "云杉街 7 号",
    "7 Spruce Street",
  ],
];

/** Companies: key, Chinese, English. */
export const companyTable: readonly (readonly [string, string, string])[] = [
  ["cn", "云杉科技（北京）有限公司", "Spruce Technology (Beijing) Co., Ltd."],
  ["sh", "云杉信息（上海）有限公司", "Spruce Information (Shanghai) Co., Ltd."],
  ["sg", "云杉科技（新加坡）私人有限公司", "Spruce Technology (Singapore) Pte. Ltd."],
  ["us", "云杉科技（美国）有限公司", "Spruce Technology (US) Inc."],
];

/** Cost centres: key, parent, Chinese, English. */
export const costCenterTable: readonly (readonly [string, string, string, string])[] = [
  ["rd", "", "研发成本中心", "Engineering Cost Center"],
  ["rd-platform", "rd", "技术平台成本中心", "Platform Cost Center"],
  ["pd", "", "产品设计成本中心", "Product and Design Cost Center"],
  ["gtm", "", "市场销售成本中心", "Go-to-Market Cost Center"],
  ["corp", "", "职能成本中心", "Corporate Cost Center"],
  ["overseas", "", "海外成本中心", "International Cost Center"],
];

/** Employee types: key, Chinese, English. */
export const employeeTypeTable: readonly (readonly [string, string, string])[] = [
  ["regular", "正式员工", "Regular"],
  ["intern", "实习生", "Intern"],
  ["contractor", "外包", "Contractor"],
  ["advisor", "顾问", "Advisor"],
];

/** Working-hours types: key, Chinese, English. */
export const workingHoursTable: readonly (readonly [string, string, string])[] = [
  ["standard", "标准工时制", "Standard Hours"],
  ["flexible", "不定时工时制", "Flexible Hours"],
  ["comprehensive", "综合工时制", "Comprehensive Hours"],
];
