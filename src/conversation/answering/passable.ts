import { Press } from "../../cards/button.ts";
import type { Block, Content } from "../../cards/card.ts";
import type { Element } from "../../cards/element.ts";

/** The card without buttons that would only end in a refusal, and without the columns that held them. */
export function passable(content: Content, allowed: readonly string[]): Content {
  return { ...content, blocks: content.blocks.map((block) => without(block, allowed)) };
}

function without(block: Block, allowed: readonly string[]): Block {
  return { ...block, elements: kept(block.elements, allowed) };
}

function kept(elements: readonly Element[], allowed: readonly string[]): Element[] {
  return elements.flatMap((element) => {
    if (element.tag === "button") return forbidden(element, allowed) ? [] : [element];
    if (element.tag === "column_set") return columnSet(element, allowed);
    const inner = element.elements as readonly Element[] | undefined;
    return inner ? [{ ...element, elements: kept(inner, allowed) }] : [element];
  });
}

function columnSet(element: Element, allowed: readonly string[]): Element[] {
  const before = (element.columns as readonly Element[] | undefined) ?? [];
  const columns = before.flatMap((column) => {
    const inner = (column.elements as readonly Element[] | undefined) ?? [];
    const left = kept(inner, allowed);
    return left.length === 0 && inner.length > 0 ? [] : [{ ...column, elements: left }];
  });
  return columns.length === 0 ? [] : [{ ...element, columns }];
}

function forbidden(button: Element, allowed: readonly string[]): boolean {
  const behaviors = (button.behaviors as readonly { value?: unknown }[] | undefined) ?? [];
  return behaviors.some(({ value }) => value instanceof Press && !allowed.includes(value.ask.command));
}
