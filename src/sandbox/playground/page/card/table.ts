import { drawing, fill, h } from "../dom.ts";
import { type CardContext, tell } from "./context.ts";
import { type Json, number, object, objects, string } from "./json.ts";
import { pixels } from "./size.ts";
import { tableCell } from "./table-cell.ts";
import { wording } from "./text.ts";
import { cardWords } from "./words.ts";

/** Lines of text in a row of each named height. */
const rowLines: Readonly<Record<string, number>> = { low: 1, middle: 2, high: 3 };
/** A line of text in a table, and the space above and below it, px. */
const lineHeight = 20;
const rowPadding = 16;

/** A table with pages. At most 50 columns and 10 rows a page, as the document has it. */
export function table(json: Json, context: CardContext): HTMLElement {
  const columns = objects(json.columns).slice(0, 50);
  const rows = objects(json.rows);
  const size = Math.min(10, Math.max(1, number(json.page_size) ?? 5));
  const pages = Math.max(1, Math.ceil(rows.length / size));
  const body = h("tbody");
  const grid = h("table", { class: "card-table" }, h("thead", {}, headRow(json, columns, context)), body);
  const pager = h("div", { class: "pager" });
  const node = h("div", { class: "table fills" }, h("div", { class: "scroller", tabindex: 0 }, grid));
  if (json.freeze_first_column === true) grid.classList.add("frozen");
  setRowHeight(grid, json);

  const show = (page: number) => {
    const shown = rows.slice((page - 1) * size, page * size);
    fill(
      body,
      ...(shown.length > 0
        ? shown.map((row) => bodyRow(row, columns, context))
        : [emptyRow(columns, context)]),
    );
    fill(pager, ...turns(page, pages, show, context));
  };
  show(1);
  if (pages > 1) node.append(pager);
  return node;
}

/** A height by name, in pixels, or by content up to a most; what is beyond it is cut off. */
function setRowHeight(grid: HTMLElement, json: Json): void {
  const own = json.row_height === "auto" ? undefined : pixels(json.row_height);
  const most = json.row_height === "auto" ? (pixels(json.row_max_height) ?? "124px") : own;
  const lines = rowLines[String(json.row_height ?? "low")] ?? 1;
  const height = own ?? `${lines * lineHeight + rowPadding}px`;
  grid.classList.toggle("one-line", most === undefined && lines === 1);
  grid.style.setProperty("--row", height);
  grid.style.setProperty("--cell", `calc(${most ?? height} - ${rowPadding}px)`);
}

function headRow(json: Json, columns: readonly Json[], context: CardContext): HTMLElement {
  const style = object(json.header_style) ?? {};
  const cells = columns.map((column) => {
    const said = wording({ content: column.display_name, i18n_content: column.i18n_display_name }, context);
    const cell = h(
      "th",
      { scope: "col", "data-type": string(column.data_type) ?? "text" },
      h("div", { class: "cell" }, said),
    );
    const width = string(column.width) ?? "auto";
    if (/^\d+(px|%)$/.test(width)) cell.style.width = cell.style.minWidth = width;
    cell.style.textAlign = align(style.text_align ?? column.horizontal_align, column);
    return cell;
  });
  const row = h("tr", { "data-size": style.text_size === "heading" ? "large-fixed" : "medium" }, ...cells);
  row.classList.toggle("grey", style.background_style === "grey");
  row.classList.toggle("quiet", style.text_color === "grey");
  row.classList.toggle("light", style.bold === false);
  row.style.setProperty("--lines", String(number(style.lines) ?? 1));
  return row;
}

function bodyRow(row: Json, columns: readonly Json[], context: CardContext): HTMLElement {
  const cells = columns.map((column) => {
    const value = row[string(column.name) ?? ""];
    const inner = h("div", { class: "cell" }, ...tableCell(value, column, context));
    if (inner.textContent) inner.title = inner.textContent;
    const cell = h("td", {}, inner);
    cell.style.textAlign = align(column.horizontal_align, column);
    cell.style.verticalAlign = { top: "top", bottom: "bottom" }[String(column.vertical_align)] ?? "middle";
    return cell;
  });
  return h("tr", {}, ...cells);
}

/** Numbers stand at the right unless the column says otherwise. */
function align(value: unknown, column: Json): string {
  if (value === "left" || value === "center" || value === "right") return value;
  return column.data_type === "number" ? "right" : "left";
}

function emptyRow(columns: readonly Json[], context: CardContext): HTMLElement {
  return h("tr", { class: "empty" }, h("td", { colspan: columns.length }, tell(cardWords.noData, context)));
}

function turns(
  page: number,
  pages: number,
  show: (page: number) => void,
  context: CardContext,
): HTMLElement[] {
  const turn = (to: number, label: "previousPage" | "nextPage", path: string) =>
    h(
      "button",
      {
        type: "button",
        class: "turn",
        "aria-label": tell(cardWords[label], context),
        disabled: to < 1 || to > pages,
        onclick: () => show(to),
      },
      drawing([path], ""),
    );
  const said = tell(cardWords.page, context)
    .replace("{page}", String(page))
    .replace("{pages}", String(pages));
  return [
    turn(page - 1, "previousPage", "M15 5l-7 7 7 7"),
    h("span", { "aria-label": said }, `${page}/${pages}`),
    turn(page + 1, "nextPage", "M9 5l7 7-7 7"),
  ];
}
