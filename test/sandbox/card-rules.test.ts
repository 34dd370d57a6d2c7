import { describe, expect, test } from "vitest";
import { problemOfCard } from "../../src/sandbox/open-apis/card-rules/check-card.ts";

type Node = Record<string, unknown>;

const plain = (content: string) => ({ tag: "plain_text", content });
const card = (...elements: Node[]) => ({ schema: "2.0", body: { elements } });
const callback = [{ type: "callback", value: { ask: "sealed" } }];
const button = (more: Node = {}) => ({ tag: "button", text: plain("Open"), behaviors: callback, ...more });
const submit = button({ name: "submit", form_action_type: "submit" });
const form = (...elements: Node[]) => ({ tag: "form", name: "form_1", elements: [...elements, submit] });
const columns = (...elements: Node[]) => ({
  tag: "column_set",
  columns: [{ tag: "column", width: "weighted", weight: 1, elements }],
});
const panel = (...elements: Node[]) => ({
  tag: "collapsible_panel",
  header: { title: plain("More") },
  elements,
});
const table = (more: Node = {}) => ({
  tag: "table",
  page_size: 5,
  columns: [{ name: "name", display_name: "Name", data_type: "text" }],
  rows: [{ name: "Ada" }],
  ...more,
});
const select = (...values: unknown[]) => ({
  tag: "select_static",
  name: "choice",
  options: values.map((value) => ({ text: plain("x"), value })),
});

/** A card that uses most of what there is, as the documents allow it. */
const good = {
  schema: "2.0",
  config: {
    update_multi: true,
    enable_forward: false,
    width_mode: "fill",
    summary: { content: "Ada", i18n_content: { zh_cn: "Ada" } },
    style: { color: { own: { light_mode: "rgba(1,2,3,0.5)", dark_mode: "rgba(1,2,3,0.5)" } } },
  },
  header: {
    title: plain("Ada Byrne"),
    subtitle: { tag: "lark_md", content: "Data" },
    template: "blue",
    icon: { tag: "standard_icon", token: "member_outlined", color: "blue" },
    text_tag_list: [{ tag: "text_tag", text: plain("new"), color: "green" }],
    padding: "12px 8px",
  },
  body: {
    direction: "vertical",
    vertical_spacing: "8px",
    elements: [
      { tag: "markdown", content: "**Ada**", text_size: "normal", element_id: "name_1", margin: "0 0 4px 0" },
      { tag: "hr" },
      columns(
        { tag: "div", text: plain("phone"), width: "auto" },
        button({ type: "primary", size: "small" }),
      ),
      {
        ...panel({ tag: "markdown", content: "more" }),
        border: { color: "grey-100", corner_radius: "5px" },
        background_color: "own",
      },
      table(),
      form(
        { tag: "input", name: "keyword", required: true, max_length: 100, label: plain("Keyword") },
        { ...select("a", "b"), name: "sort", initial_option: "a" },
        { tag: "date_picker", name: "from", placeholder: plain("From") },
        columns({ tag: "multi_select_static", name: "kinds", options: [] }),
      ),
      { tag: "overflow", options: [{ text: plain("one"), value: "1" }], behaviors: callback },
      { tag: "person", user_id: "ou_1", style: "capsule" },
      button({
        behaviors: [
          {
            type: "open_url",
            default_url: "https://example.com",
            ios_url: "lark://msgcard/unsupported_action",
          },
        ],
        confirm: { title: plain("Sure?"), text: plain("Really") },
      }),
    ],
  },
};

test("a card within the rules passes, and so does a blank one", () => {
  expect(problemOfCard(good)).toBeUndefined();
  expect(problemOfCard({})).toBeUndefined();
});

const nested = (levels: number): Node => (levels === 0 ? { tag: "hr" } : columns(nested(levels - 1)));
const many = (count: number, node: Node) => Array.from({ length: count }, () => node);

const refused: Readonly<Record<string, readonly [card: unknown, code: number, words: string]>> = {
  "schema 1.0": [{ schema: "1.0", elements: [] }, 200621, "2.0"],
  "elements beside the body": [{ schema: "2.0", elements: [] }, 200621, "property: elements"],
  "no elements in the body": [{ schema: "2.0", body: {} }, 200621, "property: elements"],
  "an unknown property": [card({ tag: "hr", colour: "red" }), 200621, "unknown property, property: colour"],
  "an unknown tag": [card({ tag: "blink" }), 200621, "not support tag: blink"],
  "no tag": [card({ content: "x" }), 200621, "property: tag"],
  "a note": [card({ tag: "note", elements: [] }), 200861, "no longer support"],
  "an action module": [card({ tag: "action", actions: [] }), 200861, "unsupported tag action"],
  "more than 200 nodes": [card(...many(201, { tag: "hr" })), 11310, "element exceeds the limit"],
  "more than 200 with their texts": [card(...many(101, button())), 11310, "element exceeds the limit"],
  "containers six deep": [card(nested(6)), 200621, "more than 5 levels"],
  "a table in a column": [card(columns(table())), 200621, "root node"],
  "a form in a panel": [card(panel(form())), 200621, "root node"],
  "a form in a form": [card(form(form())), 200621, "root node"],
  "six tables": [card(...many(6, table())), 11310, "card table number"],
  "six tables, some in markdown": [
    card(...many(3, table()), {
      tag: "markdown",
      content: "|a|b|\n|-|-|\n|1|2|\n\n|a|b|\n|-|-|\n|1|2|\n\n|a|b|\n|-|-|",
    }),
    11310,
    "card table number",
  ],
  "a form without a submit button": [
    card({ tag: "form", name: "f", elements: [{ tag: "hr" }] }),
    200621,
    "submit button",
  ],
  "a form without a name": [card({ ...form(), name: "" }), 200530, "non-empty name"],
  "a field in a form without a name": [card(form({ tag: "input" })), 200530, "non-empty name"],
  "two fields of one name": [
    card(form({ tag: "input", name: "a" }, { tag: "input", name: "a" })),
    200530,
    "duplicate name",
  ],
  "a multi-select outside a form": [
    card({ tag: "multi_select_static", name: "m", options: [] }),
    200621,
    "in a form",
  ],
  "a chart in a form": [card(form({ tag: "chart", chart_spec: {} })), 200621, "chart"],
  "an element_id that begins with a digit": [card({ tag: "hr", element_id: "1a" }), 200621, "a letter"],
  "an element_id of 21 characters": [card({ tag: "hr", element_id: "a".repeat(21) }), 200621, "a letter"],
  "an element_id used twice": [
    card({ tag: "hr", element_id: "a" }, { tag: "hr", element_id: "a" }),
    200621,
    "duplicate element_id",
  ],
  "a button type that is none": [card(button({ type: "huge" })), 200621, "invalid value"],
  "a template color that is none": [
    { ...card(), header: { title: plain("x"), template: "pink" } },
    200621,
    "invalid value",
  ],
  "a color that is none": [card({ ...panel(), background_color: "pinkish" }), 200621, "a color"],
  "a header without a title": [{ ...card(), header: { template: "blue" } }, 200621, "property: title"],
  "a tag in the header": [{ ...card(), header: { tag: "x", title: plain("x") } }, 200621, "property: tag"],
  "four text tags": [
    { ...card(), header: { title: plain("x"), text_tag_list: many(4, { tag: "text_tag" }) } },
    200621,
    "at most 3",
  ],
  "a confirm without a title": [card(button({ confirm: { text: plain("x") } })), 200621, "property: title"],
  "a link that is no web address": [
    card(button({ behaviors: [{ type: "open_url", default_url: "javascript:alert(1)" }] })),
    200621,
    "http or https",
  ],
  "a behavior that is none": [card(button({ behaviors: [{ type: "fly" }] })), 200621, "open_url, callback"],
  "a page size of 11": [card(table({ page_size: 11 })), 200621, "from 1 to 10"],
  "rows that are no rows": [card(table({ rows: ["x"] })), 200914, "table rows is invalid"],
  "a cell of the wrong kind": [card(table({ rows: [{ name: 1 }] })), 200914, "column name"],
  "a cell of no column": [card(table({ rows: [{ other: "x" }] })), 200915, "other"],
  "two options of one value": [card(select("a", "a")), 200621, "must be unique"],
  "an option whose value is a number": [card(select(1)), 200621, "a string"],
  "a card that is not shared": [{ ...card(), config: { update_multi: false } }, 200621, "update_multi"],
  "a width mode that is none": [{ ...card(), config: { width_mode: "wide" } }, 200621, "invalid value"],
  "a margin of 100px": [card({ tag: "hr", margin: "100px" }), 200621, "[-99,99]px"],
  "a padding of three lengths": [
    { schema: "2.0", body: { elements: [], padding: "1px 2px 3px" } },
    200621,
    "lengths",
  ],
  "a corner radius on a column set": [card({ ...columns(), corner_radius: "8px" }), 200621, "corner_radius"],
  "an input of 1001 characters": [
    card({ tag: "input", max_length: 1001, behaviors: callback }),
    200621,
    "from 1 to 1000",
  ],
  "an input outside a form that does nothing": [
    card({ tag: "input", name: "x" }),
    200621,
    "property: behaviors",
  ],
  "a picker with nothing to show": [card({ tag: "date_picker" }), 200621, "placeholder or initial_date"],
  "a button text of 101 characters": [card(button({ text: plain("x".repeat(101)) })), 200621, "at most 100"],
  "a language that is none": [
    card({ tag: "markdown", content: "x", i18n_content: { zh: "x" } }),
    200621,
    "property: zh",
  ],
  "half a card link": [{ ...card(), card_link: { pc_url: "https://example.com" } }, 200621, "android_url"],
  "no object at all": ["card", 200621, "an object"],
};

describe("a card is refused for", () => {
  test.each(Object.entries(refused))("%s", (_name, [given, code, words]) => {
    const problem = problemOfCard(given);
    expect(problem).toMatchObject({ code });
    expect(problem?.message).toContain(words);
  });
});

test("a problem says where it is, with the tags on the way", () => {
  const problem = problemOfCard(card({ tag: "hr" }, columns({ tag: "hr" }, button({ size: "big" }))));
  expect(problem?.path).toBe(
    "ROOT -> body -> elements -> [1](tag: column_set) -> columns -> [0](tag: column) -> elements -> [1](tag: button) -> size",
  );
});
