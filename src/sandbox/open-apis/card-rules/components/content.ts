import { component } from "../component.ts";
import {
  anything,
  flag,
  isObject,
  list,
  matching,
  number,
  object,
  oneOf,
  type Rule,
  report,
  text,
} from "../rule.ts";
import { icon, plainOrMarkdown, plainText } from "../texts.ts";
import { byLocale, cornerRadius, horizontalAlign, textSize, wordOrPixels } from "../values.ts";

/** Markdown tables in one component (document rich-text). */
const tablesPerMarkdown = 4;

const avatarSize = oneOf("extra_small", "small", "medium", "large");

/** A markdown table begins with a row of dashes; each counts as a table of the card. */
function countTables(content: string): number {
  return content.split("\n").filter((line) => /^\s*\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)+\|?\s*$/.test(line))
    .length;
}

const markdown = component(
  {
    content: text,
    i18n_content: byLocale(text),
    text_align: horizontalAlign,
    text_size: textSize,
    icon,
  },
  {
    required: ["content"],
    also({ content }, at) {
      const tables = typeof content === "string" ? countTables(content) : 0;
      at.state.tables += tables;
      if (tables > tablesPerMarkdown)
        report(at, `at most ${tablesPerMarkdown} tables are allowed in markdown`);
    },
  },
);

const fields = list(object({ is_short: flag, text: plainOrMarkdown }, ["text"]));

const imageSize = matching(
  /^(large|medium|small|tiny|stretch|\d{1,4}px \d{1,4}px)$/,
  "large, medium, small, tiny, stretch or two lengths in px",
);

/** Components that only show something (component documents, "content"). */
export const contentComponents: Readonly<Record<string, Rule>> = {
  div: component({ text: plainOrMarkdown, icon, fields, width: wordOrPixels(["fill", "auto"], 16, 999) }),
  markdown,
  hr: component({}),
  img: component(
    {
      img_key: text,
      i18n_img_key: byLocale(text),
      alt: plainText,
      title: plainOrMarkdown,
      corner_radius: cornerRadius,
      scale_type: oneOf("crop_center", "crop_top", "fit_horizontal"),
      size: imageSize,
      transparent: flag,
      preview: flag,
      mode: oneOf("crop_center", "fit_horizontal", "stretch", "large", "medium", "small", "tiny"),
      custom_width: number(278, 580),
      compact_width: flag,
    },
    { required: ["img_key", "alt"] },
  ),
  img_combination: component(
    {
      combination_mode: oneOf("double", "triple", "bisect", "trisect"),
      combination_transparent: flag,
      corner_radius: cornerRadius,
      img_list: list(object({ img_key: text }, ["img_key"])),
    },
    { required: ["combination_mode", "img_list"] },
  ),
  person: component(
    {
      user_id: text,
      size: avatarSize,
      show_avatar: flag,
      show_name: flag,
      style: oneOf("normal", "capsule"),
    },
    { required: ["user_id"] },
  ),
  person_list: component(
    {
      persons: list(object({ id: text }, ["id"])),
      drop_invalid_user_id: flag,
      lines: number(1, Number.MAX_SAFE_INTEGER),
      show_name: flag,
      show_avatar: flag,
      size: avatarSize,
      icon,
      ud_icon: object({ token: text, style: object({ color: text }) }),
    },
    { required: ["persons"] },
  ),
  chart: component(
    {
      chart_spec: (value, at) => {
        if (!isObject(value)) report(at, "chart spec is invalid", 200550);
      },
      aspect_ratio: oneOf("1:1", "2:1", "4:3", "16:9"),
      color_theme: oneOf("brand", "rainbow", "complementary", "converse", "primary"),
      preview: flag,
      height: wordOrPixels(["auto"], 1, 999),
      value: anything,
    },
    { required: ["chart_spec"] },
  ),
};
