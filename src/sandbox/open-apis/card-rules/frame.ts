import { elementId } from "./component.ts";
import { elements } from "./elements.ts";
import {
  anything,
  dictionary,
  flag,
  isObject,
  list,
  object,
  oneOf,
  type Rule,
  report,
  text,
} from "./rule.ts";
import { icon, plainOrMarkdown, plainText } from "./texts.ts";
import {
  byLocale,
  direction,
  horizontalAlign,
  locales,
  padding,
  spacing,
  textSize,
  url,
  verticalAlign,
} from "./values.ts";

const templates = [
  "blue",
  "wathet",
  "turquoise",
  "green",
  "yellow",
  "orange",
  "red",
  "carmine",
  "violet",
  "purple",
  "indigo",
  "grey",
  "default",
];
const tagColors = [
  "neutral",
  "blue",
  "turquoise",
  "lime",
  "orange",
  "violet",
  "indigo",
  "wathet",
  "green",
  "yellow",
  "red",
  "purple",
  "carmine",
];

const textTag: Rule = (value, at) => {
  at.state.nodes += 1;
  object({ tag: oneOf("text_tag"), element_id: elementId, text: plainText, color: oneOf(...tagColors) }, [
    "tag",
  ])(value, at);
};
const textTags = list(textTag, 3);

const header = object(
  {
    title: plainOrMarkdown,
    subtitle: plainOrMarkdown,
    text_tag_list: textTags,
    i18n_text_tag_list: byLocale(textTags),
    template: oneOf(...templates),
    icon,
    padding,
  },
  ["title"],
);

/** 2.0 cards are always shared: what one person changes, all see. */
const alwaysShared: Rule = (value, at) => {
  if (value !== true) report(at, "update_multi can only be true in schema 2.0");
};

const config = object({
  streaming_mode: flag,
  streaming_config: anything,
  summary: object({ content: text, i18n_content: byLocale(text) }),
  locales: list(oneOf(...locales)),
  enable_forward: flag,
  update_multi: alwaysShared,
  width_mode: oneOf("default", "compact", "fill"),
  use_custom_translation: flag,
  enable_forward_interaction: flag,
  style: object({
    text_size: dictionary(object({ default: textSize, pc: textSize, mobile: textSize })),
    color: dictionary(object({ light_mode: text, dark_mode: text })),
  }),
});

const link = object({ url, android_url: url, ios_url: url, pc_url: url });
const cardLink: Rule = (value, at) => {
  link(value, at);
  if (!isObject(value) || value.url) return;
  if (!(value.android_url && value.ios_url && value.pc_url))
    report(at, "either url or all of android_url, ios_url and pc_url are required");
};

const body = object(
  {
    direction,
    padding,
    horizontal_spacing: spacing,
    horizontal_align: horizontalAlign,
    vertical_spacing: spacing,
    vertical_align: verticalAlign,
    elements,
  },
  ["elements"],
);

/** The whole card (document card-json-v2-structure). */
export const card = object({ schema: oneOf("2.0"), config, card_link: cardLink, header, body }, ["schema"]);
