import { people } from "./page-fake.ts";

/** Cards written by hand after the component documents, one for each thing the page has to show. */

const plain = (content: string) => ({ tag: "plain_text", content });
const small = (content: string, text_color = "grey") => ({
  tag: "div",
  text: { ...plain(content), text_size: "notation", text_color },
});
const body = (content: string) => ({ tag: "div", text: plain(content) });
const call = (value: Record<string, unknown>) => [{ type: "callback", value }];

/** A card around some components. */
export const cardOf = (...elements: readonly unknown[]) => ({
  schema: "2.0",
  header: { title: plain("卡片") },
  body: { elements },
});

/** Search results, the card a newcomer sees most. */
export const results = (page: number) => ({
  schema: "2.0",
  config: { update_multi: true, width_mode: "default", summary: { content: `搜索结果，第 ${page} 页` } },
  header: {
    title: plain("搜索：张三 and 产品经理"),
    subtitle: plain(`共 23 人 · 第 ${page} 页`),
    template: "blue",
    icon: { tag: "standard_icon", token: "search_outlined" },
    text_tag_list: [{ tag: "text_tag", text: plain("人才库"), color: "turquoise" }],
  },
  body: {
    vertical_spacing: "8px",
    elements: [
      ...[
        ["张三丰", "产品经理 · 8 年 · 杭州", "138****8000 · z***@example.com", "已入职"],
        ["张三立", "高级产品经理 · 11 年 · 上海", "199****0001 · z***@example.org", ""],
        ["张三妹 Sammie Zhang", "产品助理 · 2 年 · 深圳", "199****0002", ""],
      ].flatMap(([name, job, contact, tag], at) => [
        ...(at > 0 ? [{ tag: "hr", margin: "2px 0px 2px 0px" }] : []),
        {
          tag: "column_set",
          flex_mode: "none",
          horizontal_spacing: "12px",
          columns: [
            {
              tag: "column",
              width: "weighted",
              weight: 1,
              vertical_spacing: "2px",
              elements: [
                { tag: "div", text: { ...plain(`${name}${tag ? ` · ${tag}` : ""}`), text_size: "heading" } },
                body(job ?? ""),
                small(contact ?? ""),
              ],
            },
            {
              tag: "column",
              width: "auto",
              vertical_align: "center",
              elements: [
                {
                  tag: "button",
                  type: "default",
                  size: "small",
                  text: plain("档案"),
                  behaviors: call({ ask: "profile", at }),
                },
              ],
            },
          ],
        },
      ]),
      { tag: "hr" },
      {
        tag: "column_set",
        flex_mode: "flow",
        horizontal_spacing: "8px",
        columns: [
          ["上一页", "previous"],
          ["下一页", "next"],
        ].map(([label, turn]) => ({
          tag: "column",
          width: "auto",
          elements: [
            {
              tag: "button",
              type: turn === "next" ? "primary" : "default",
              size: "small",
              disabled: turn === "previous" && page === 1,
              text: plain(label ?? ""),
              behaviors: call({ ask: "search", page: turn === "next" ? page + 1 : page - 1 }),
            },
          ],
        })),
      },
      small("搜索：张三 and 产品经理 · 按更新时间 · 每页 10 人"),
    ],
  },
});

/** A profile: facts in two columns, panels below. */
export const profile = {
  schema: "2.0",
  config: { width_mode: "default", summary: { content: "张三丰的档案" } },
  header: {
    title: plain("张三丰"),
    subtitle: plain("产品经理 · 湖畔科技"),
    template: "indigo",
    icon: { tag: "standard_icon", token: "member_outlined" },
    text_tag_list: [
      { tag: "text_tag", text: plain("已入职"), color: "green" },
      { tag: "text_tag", text: plain("内推"), color: "orange" },
      { tag: "text_tag", text: plain("2 个投递"), color: "neutral" },
    ],
  },
  body: {
    vertical_spacing: "12px",
    elements: [
      ...[
        ["手机", "138****8000", "邮箱", "z***@example.com"],
        ["工作年限", "8 年", "现居", "杭州"],
      ].map(([a, b, c, d]) => ({
        tag: "column_set",
        flex_mode: "none",
        horizontal_spacing: "12px",
        columns: [
          [a, b],
          [c, d],
        ].map(([label, value]) => ({
          tag: "column",
          width: "weighted",
          weight: 1,
          vertical_spacing: "2px",
          elements: [small(label ?? ""), body(value ?? "")],
        })),
      })),
      {
        tag: "collapsible_panel",
        expanded: true,
        header: {
          title: plain("工作经历（3）"),
          background_color: "grey",
          padding: "6px 10px",
          icon: { tag: "standard_icon", token: "down-small-ccm_outlined", size: "16px 16px" },
          icon_expanded_angle: -180,
        },
        border: { color: "grey", corner_radius: "6px" },
        padding: "8px 10px 10px 10px",
        elements: [
          body("湖畔科技 · 产品经理\n2019.06 – 2024.02\n负责招聘产品线，从 0 到 1 做了面试安排。"),
          { tag: "hr" },
          body("远山数据 · 产品助理\n2016.07 – 2019.05"),
        ],
      },
      {
        tag: "collapsible_panel",
        header: {
          title: { tag: "markdown", content: "**教育经历（1）**" },
          padding: "6px 10px",
          icon: { tag: "standard_icon", token: "down-small-ccm_outlined", size: "16px 16px" },
        },
        border: { color: "grey", corner_radius: "6px" },
        padding: "8px 10px 10px 10px",
        elements: [body("南湖大学 · 工业设计 · 本科")],
      },
      {
        tag: "column_set",
        flex_mode: "flow",
        columns: ["查内推", "查职务"].map((label) => ({
          tag: "column",
          width: "auto",
          elements: [{ tag: "button", size: "small", text: plain(label), behaviors: call({ ask: label }) }],
        })),
      },
    ],
  },
};

/** Job history as a table, with every type of column. */
export const history = {
  schema: "2.0",
  config: { width_mode: "fill" },
  header: {
    title: plain("任职记录：王伟"),
    template: "turquoise",
    icon: { tag: "standard_icon", token: "approval_colorful" },
  },
  body: {
    elements: [
      {
        tag: "table",
        page_size: 3,
        row_height: "low",
        header_style: { background_style: "grey", text_color: "grey", bold: false },
        columns: [
          {
            name: "from",
            display_name: "生效日期",
            data_type: "date",
            date_format: "YYYY-MM-DD",
            width: "120px",
          },
          { name: "job", display_name: "职务", data_type: "text" },
          { name: "state", display_name: "状态", data_type: "options" },
          { name: "chief", display_name: "直属上级", data_type: "persons" },
          { name: "fte", display_name: "全职当量", data_type: "number", format: { precision: 2 } },
          { name: "note", display_name: "说明", data_type: "lark_md" },
        ],
        rows: [
          {
            from: 1704067200000,
            job: "产品总监",
            state: [{ text: "当前", color: "green" }],
            chief: ["ou_zhou"],
            fte: 1,
            note: "**晋升**",
          },
          {
            from: 1640995200000,
            job: "高级产品经理",
            state: [{ text: "历史", color: "neutral" }],
            chief: ["ou_zhou"],
            fte: 1,
            note: "[调动](https://example.com/)",
          },
          {
            from: 1577836800000,
            job: "<b>产品经理</b> **原样**",
            state: "历史",
            chief: "ou_nobody",
            fte: 0.5,
            note: "",
          },
          { from: 1514764800000, job: "产品助理", state: "历史", chief: [], fte: 1, note: "入职" },
        ],
      },
    ],
  },
};

/** A form with every kind of field. */
export const form = {
  schema: "2.0",
  header: {
    title: plain("筛选"),
    template: "wathet",
    icon: { tag: "standard_icon", token: "filter_outlined" },
  },
  body: {
    elements: [
      {
        tag: "form",
        name: "refine",
        elements: [
          {
            tag: "input",
            name: "keyword",
            required: true,
            label: plain("关键词"),
            placeholder: plain("姓名、职位、公司…"),
            width: "fill",
          },
          {
            tag: "column_set",
            flex_mode: "stretch",
            horizontal_spacing: "12px",
            columns: [
              {
                tag: "column",
                width: "weighted",
                weight: 1,
                vertical_spacing: "4px",
                elements: [
                  body("排序"),
                  {
                    tag: "select_static",
                    name: "sort",
                    width: "fill",
                    initial_option: "2",
                    options: [
                      { text: plain("按更新时间"), value: "1" },
                      {
                        text: plain("按相关度"),
                        value: "2",
                        icon: { tag: "standard_icon", token: "sort_outlined" },
                      },
                      { text: plain("按投递时间"), value: "3" },
                    ],
                  },
                ],
              },
              {
                tag: "column",
                width: "weighted",
                weight: 1,
                vertical_spacing: "4px",
                elements: [
                  body("城市"),
                  {
                    tag: "multi_select_static",
                    name: "cities",
                    required: false,
                    width: "fill",
                    selected_values: ["hz"],
                    options: [
                      { text: plain("杭州"), value: "hz" },
                      { text: plain("上海"), value: "sh" },
                      { text: plain("深圳"), value: "sz" },
                    ],
                  },
                ],
              },
            ],
          },
          {
            tag: "column_set",
            flex_mode: "stretch",
            horizontal_spacing: "12px",
            columns: [
              [
                "更新自",
                { tag: "date_picker", name: "since", width: "fill", placeholder: plain("选择日期") },
              ],
              ["几点", { tag: "picker_time", name: "clock", width: "fill", initial_time: "09:30" }],
              [
                "截止",
                {
                  tag: "picker_datetime",
                  name: "until",
                  width: "fill",
                  initial_datetime: "2024-04-29 07:07",
                },
              ],
            ].map(([label, field]) => ({
              tag: "column",
              width: "weighted",
              weight: 1,
              vertical_spacing: "4px",
              elements: [body(String(label)), field],
            })),
          },
          body("推荐人"),
          {
            tag: "select_person",
            name: "referrer",
            options: [{ value: people.wang.open_id }, { value: people.sun.open_id }],
          },
          {
            tag: "multi_select_person",
            name: "owners",
            required: false,
            options: [{ value: "ou_wang" }, { value: "ou_zhou" }],
          },
          { tag: "checker", name: "onboarded", checked: true, text: plain("只看已入职的人") },
          {
            tag: "column_set",
            columns: [
              {
                tag: "column",
                width: "auto",
                elements: [
                  {
                    tag: "button",
                    type: "primary_filled",
                    text: plain("搜索"),
                    name: "search",
                    form_action_type: "submit",
                    behaviors: call({ ask: "refine" }),
                  },
                ],
              },
              {
                tag: "column",
                width: "auto",
                elements: [{ tag: "button", text: plain("重置"), name: "reset", form_action_type: "reset" }],
              },
            ],
          },
        ],
      },
    ],
  },
};

/** Everything `markdown` can say. */
export const rich = cardOf({
  tag: "markdown",
  content: [
    "# 一级标题",
    "**加粗** *斜体* ~~删除~~ `代码` [链接](https://example.com/a) <font color='red'>红字</font> <text_tag color='violet'>标签</text_tag> <number_tag>8</number_tag>",
    "",
    "<at id=ou_wang></at> 和 <person id='ou_sun' show_name=true show_avatar=true style='capsule'></person> :OK: <local_datetime millisecond='1704067200000' format_type='date_num'></local_datetime>",
    "- 甲",
    "    - 甲之一",
    "- 乙",
    "",
    "1. 先",
    "2. 后",
    "",
    "> 引用一句",
    "",
    "```json",
    '{"a": 1}',
    "```",
    "",
    "| 姓名 | 分数 |",
    "| --- | ---: |",
    "| 王伟 | **9** |",
  ].join("\n"),
});

/** Markup that was escaped, or that stands where none is parsed: it must show as typed. */
export const hostile = cardOf(
  body("<at id=all></at> [x](https://evil.example/) **b** <img src=x onerror=alert(1)>"),
  {
    tag: "markdown",
    content:
      "&#60;at id=all&#62;&#60;/at&#62; &#91;x&#93;&#40;https&#58;//evil.example&#41; &#42;&#42;b&#42;&#42; <script>alert(1)</script> <img src=x onerror=alert(1)> [j](javascript:alert(1)) [k](javascript&#58;alert(1))",
  },
);

/** What no document knows. */
export const strange = {
  ...cardOf(
    { tag: "hologram" },
    { tag: "div", text: plain("看得见"), corner_radius: "4px" },
    { tag: "button", text: plain("按"), type: "glowing" },
    {
      tag: "column_set",
      columns: [{ tag: "column", elements: [{ tag: "table", columns: [], rows: [] }], glue: 1 }],
    },
    { tag: "multi_select_static", name: "m", options: [] },
  ),
  elements: [],
};

/** Buttons of every kind. */
export const buttons = cardOf(
  ...[
    "default",
    "primary",
    "danger",
    "text",
    "primary_text",
    "danger_text",
    "primary_filled",
    "danger_filled",
    "laser",
  ].map((type) => ({ tag: "button", type, text: plain(type), behaviors: call({ type }) })),
  {
    tag: "button",
    text: plain("停用"),
    disabled: true,
    disabled_tips: plain("现在不行"),
    behaviors: call({}),
  },
  {
    tag: "button",
    type: "danger",
    text: plain("要确认"),
    confirm: { title: plain("真的吗？"), text: plain("做了就不能撤回。") },
    behaviors: call({ sure: true }),
  },
);

/** Components that call the bot by themselves, outside any form. */
export const alone = cardOf(
  { tag: "input", name: "word", placeholder: plain("说点什么"), behaviors: call({ k: "input" }) },
  {
    tag: "select_static",
    placeholder: plain("选一个"),
    behaviors: call({ k: "select" }),
    options: [
      { text: plain("甲"), value: "a" },
      { text: plain("乙"), value: "b" },
    ],
  },
  { tag: "select_person", placeholder: plain("选个人"), behaviors: call({ k: "person" }) },
  { tag: "date_picker", placeholder: plain("哪天"), behaviors: call({ k: "date" }) },
  { tag: "checker", text: plain("勾我"), behaviors: call({ k: "check" }) },
  {
    tag: "overflow",
    value: { k: "more" },
    options: [
      { text: plain("文档"), multi_url: { url: "https://example.com/doc" } },
      { text: plain("归档"), value: "archive" },
    ],
  },
  {
    tag: "interactive_container",
    has_border: true,
    corner_radius: "8px",
    behaviors: call({ k: "box" }),
    elements: [body("整块都能按")],
  },
);
