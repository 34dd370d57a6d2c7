import type { Lang } from "../words.ts";
import { type Element, plain, quiet, text } from "./element.ts";

/** A labelled value. */
export interface Fact {
  readonly label: string;
  readonly value: string;
}

/** A fact, or nothing where its value is absent: absent fields are left out of a card. */
export function fact(label: string, value: string | undefined): Fact[] {
  return value === undefined || value === "" ? [] : [{ label, value }];
}

/** Half the width of a card on a phone holds so many Latin letters, and half as many Chinese characters. */
const halfOfPhone = 18;

/**
 * Facts in two aligned columns, label above value; one below the other on a phone where a value would break there.
 * About 5.5 nodes a fact: for the important few.
 */
export function facts(all: readonly Fact[]): Element[] {
  const rows: Element[] = [];
  for (let index = 0; index < all.length; index += 2) {
    const pair = all.slice(index, index + 2);
    const long = pair.some(({ value }) => widthOf(value) > halfOfPhone);
    rows.push(
      columns(
        pair.map((one) => [quiet(one.label), text(one.value)]),
        { spacing: "2px", stacks: long && pair.length > 1 },
      ),
    );
  }
  return rows;
}

const widthOf = (value: string) => [...value].reduce((sum, one) => sum + (one > "\u2e80" ? 2 : 1), 0);

/** Labels of `rows` are this wide: six Chinese characters, or a short English word or two. */
const labelWidth = "96px";

/** Facts one below the other, label beside value, all values starting at the same edge. Seven nodes each. */
export function rows(all: readonly Fact[]): Element[] {
  return all.map(({ label, value }) => ({
    tag: "column_set",
    flex_mode: "none",
    horizontal_spacing: "8px",
    columns: [
      { tag: "column", width: labelWidth, elements: [text(label, { ink: "grey" })] },
      { tag: "column", width: "weighted", weight: 1, elements: [text(value)] },
    ],
  }));
}

/** Facts as one compact block of lines, two nodes however many: for what stands in panels. */
export function lines(all: readonly Fact[], lang: Lang): Element[] {
  return all.length === 0 ? [] : [text(linesText(all, lang))];
}

/** Facts as text, a line each. */
export function linesText(all: readonly Fact[], lang: Lang): string {
  const separator = lang === "zh" ? "：" : ": ";
  return all.map((one) => `${one.label}${separator}${one.value}`).join("\n");
}

/** Columns of equal width. A single one keeps its half, so that rows align; `stacks` lays them out below one another on a phone. */
export function columns(
  contents: readonly (readonly Element[])[],
  { spacing = "4px", stacks = false }: { readonly spacing?: string; readonly stacks?: boolean } = {},
): Element {
  const cells = contents.length === 1 ? [...contents, []] : contents;
  return {
    tag: "column_set",
    flex_mode: stacks ? "stretch" : "none",
    horizontal_spacing: "12px",
    columns: cells.map((elements) => ({
      tag: "column",
      width: "weighted",
      weight: 1,
      vertical_spacing: spacing,
      elements,
    })),
  };
}

/** Something with its buttons at the right edge. */
export function withAside(left: readonly Element[], right: readonly Element[]): Element {
  return {
    tag: "column_set",
    flex_mode: "none",
    horizontal_spacing: "12px",
    columns: [
      { tag: "column", width: "weighted", weight: 1, vertical_spacing: "2px", elements: left },
      { tag: "column", width: "auto", vertical_align: "center", elements: right },
    ],
  };
}

/** Buttons side by side, wrapping where the screen is narrow. */
export function buttonRow(buttons: readonly Element[]): Element[] {
  if (buttons.length === 0) return [];
  return [
    {
      tag: "column_set",
      flex_mode: "flow",
      horizontal_spacing: "8px",
      columns: buttons.map((button) => ({ tag: "column", width: "auto", elements: [button] })),
    },
  ];
}

/** A panel that opens on a press; nothing at all where it would be empty. */
export function panel(title: string, elements: readonly Element[], open = false): Element[] {
  if (elements.length === 0) return [];
  return [
    {
      tag: "collapsible_panel",
      expanded: open,
      header: {
        title: plain(title),
        vertical_align: "center",
        padding: "4px 8px 4px 8px",
        icon: { tag: "standard_icon", token: "down-small-ccm_outlined", size: "16px 16px" },
        icon_position: "right",
        icon_expanded_angle: -180,
      },
      border: { color: "grey", corner_radius: "6px" },
      padding: "4px 8px 8px 8px",
      vertical_spacing: "8px",
      elements,
    },
  ];
}

/** A column of a table. `width` as the component's document has it (`120px`, `30%`); by content where absent. */
export interface Column {
  readonly name: string;
  readonly label: string;
  readonly width?: string;
  /** Its cells are open_ids, shown as the people they belong to. */
  readonly persons?: true;
}

/**
 * Rows of plain text, ten a page, turned on the reader's side: one node however many rows. It stands in the
 * body only, in no panel or column, at most five in a card (component document "table").
 */
export function table(all: readonly Column[], rows: readonly Readonly<Record<string, string>>[]): Element {
  return {
    tag: "table",
    page_size: 10,
    row_height: "auto",
    header_style: { background_style: "grey", text_color: "grey" },
    columns: all.map(({ name, label, width, persons }) => ({
      name,
      display_name: label,
      data_type: persons ? "persons" : "text",
      ...(width ? { width } : {}),
    })),
    rows: rows.map((row) =>
      Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plain(value).content])),
    ),
  };
}

/** A button that opens an address of the web; nothing where it is none. */
export function linkButton(label: string, address: string | undefined): Element[] {
  if (address === undefined || !/^https:\/\/[^\s]+$/.test(address)) return [];
  return [
    {
      tag: "button",
      type: "default",
      size: "small",
      text: plain(label),
      behaviors: [{ type: "open_url", default_url: address }],
    },
  ];
}
