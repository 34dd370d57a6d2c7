import { isObject, number, object, oneOf, type Rule, report, text } from "./rule.ts";
import { byLocale, color, horizontalAlign, textSize } from "./values.ts";

/**
 * A text object: `{ tag, content }` with one of the given tags and at most so many characters. It counts as
 * one of the card's nodes.
 */
export function textObject(tags: readonly string[], most = Number.POSITIVE_INFINITY): Rule {
  const shape = object(
    {
      tag: oneOf(...tags),
      content: text,
      i18n_content: byLocale(text),
      text_size: textSize,
      text_color: color,
      text_align: horizontalAlign,
      lines: number(1, Number.MAX_SAFE_INTEGER),
    },
    ["tag"],
  );
  return (value, at) => {
    at.state.nodes += 1;
    shape(value, at);
    if (isObject(value) && typeof value.content === "string" && [...value.content].length > most)
      report(at, `at most ${most} characters are allowed`);
  };
}

export const plainText = textObject(["plain_text"]);
export const plainOrMarkdown = textObject(["plain_text", "lark_md"]);
/** A hint in an empty field: at most 100 characters (component documents). */
export const placeholder = textObject(["plain_text"], 100);

/** An icon of the library or an uploaded image; it has a tag, so it counts. */
export const icon: Rule = (value, at) => {
  at.state.nodes += 1;
  object({ tag: oneOf("standard_icon", "custom_icon"), token: text, color, img_key: text, size: text }, [
    "tag",
  ])(value, at);
};

/** The question before an action. Its title is required: without it older clients do nothing on a click. */
export const confirm = object({ title: plainText, text: plainText }, ["title", "text"]);
