import { anyOf, each, has, type Shape } from "./shape.ts";

const horizontal = ["left", "center", "right"];
const vertical = ["top", "center", "bottom"];

const said = anyOf("tag content i18n_content element_id");
const plainText = has({ ...said, tag: ["plain_text"], ...anyOf("text_size text_color text_align lines") });
const anyText = has({
  ...said,
  tag: ["plain_text", "lark_md"],
  ...anyOf("text_size text_color lines"),
  text_align: horizontal,
});
const icon = has({ ...anyOf("token color img_key size"), tag: ["standard_icon", "custom_icon"] });
const urls = anyOf("url pc_url ios_url android_url");
const behaviors = each(
  has({ type: ["callback", "open_url"], ...anyOf("value default_url pc_url ios_url android_url") }),
);
const confirm = has({ title: plainText, text: plainText });
const common = anyOf("tag element_id margin");
const flow = {
  direction: ["vertical", "horizontal"],
  horizontal_align: horizontal,
  vertical_align: vertical,
  ...anyOf("horizontal_spacing vertical_spacing padding elements"),
} as const;
const tips = { disabled: "any", disabled_tips: plainText, hover_tips: plainText } as const;
const field = {
  ...common,
  ...anyOf("name required width value disabled"),
  placeholder: plainText,
  disabled_tips: plainText,
  behaviors,
  confirm,
} as const;
const option = has({ text: plainText, icon, value: "any" });
const textTag = has({ ...anyOf("tag element_id color"), text: plainText });
const texts = each(textTag);

/** The properties of each component, as its document lists them. */
export const components: Readonly<Record<string, Shape>> = {
  div: has({
    ...common,
    width: "any",
    text: anyText,
    icon,
    fields: each(has({ is_short: "any", text: anyText })),
  }),
  markdown: has({ ...common, ...anyOf("content i18n_content text_size"), text_align: horizontal, icon }),
  hr: has(common),
  img: has({
    ...common,
    ...anyOf("img_key i18n_img_key corner_radius size transparent preview mode custom_width compact_width"),
    scale_type: ["crop_center", "crop_top", "fit_horizontal"],
    alt: plainText,
    title: anyText,
  }),
  person: has({ ...common, ...anyOf("user_id size show_avatar show_name"), style: ["normal", "capsule"] }),
  person_list: has({
    ...common,
    ...anyOf("drop_invalid_user_id lines show_name show_avatar size ud_icon"),
    persons: each(has({ id: "any" })),
    icon,
  }),
  table: has({
    ...common,
    ...anyOf("page_size row_height row_max_height freeze_first_column rows"),
    header_style: has({
      text_align: horizontal,
      ...anyOf("text_size text_color bold lines"),
      background_style: ["none", "grey"],
    }),
    columns: each(
      has({
        ...anyOf("name display_name i18n_display_name width date_format"),
        data_type: ["text", "lark_md", "options", "number", "persons", "date", "markdown"],
        vertical_align: vertical,
        horizontal_align: horizontal,
        format: has(anyOf("symbol precision separator")),
      }),
    ),
  }),
  column_set: has({
    ...common,
    ...anyOf("horizontal_spacing background_style columns"),
    horizontal_align: horizontal,
    flex_mode: ["none", "stretch", "flow", "bisect", "trisect"],
    action: has({ multi_url: has(urls) }),
  }),
  column: has({
    ...common,
    ...flow,
    ...anyOf("background_style width weight"),
    action: has({ multi_url: has(urls) }),
  }),
  collapsible_panel: has({
    ...common,
    ...flow,
    ...anyOf("expanded background_color"),
    header: has({
      title: has({
        ...said,
        tag: ["plain_text", "markdown", "lark_md"],
        ...anyOf("text_size text_color text_align"),
      }),
      ...anyOf("background_color padding position icon_expanded_angle"),
      width: ["fill", "auto", "auto_when_fold"],
      vertical_align: vertical,
      icon,
      icon_position: ["left", "right", "follow_text"],
    }),
    border: has(anyOf("color corner_radius")),
  }),
  interactive_container: has({
    ...common,
    ...flow,
    ...tips,
    ...anyOf("width height background_style has_border border_color corner_radius"),
    behaviors,
    confirm,
  }),
  form: has({ ...common, ...flow, name: "any" }),
  button: has({
    ...common,
    ...tips,
    ...anyOf("width name value url"),
    type: [
      "default",
      "primary",
      "danger",
      "text",
      "primary_text",
      "danger_text",
      "primary_filled",
      "danger_filled",
      "laser",
    ],
    size: ["tiny", "small", "medium", "large"],
    text: plainText,
    icon,
    confirm,
    behaviors,
    required: "any",
    form_action_type: ["submit", "reset"],
    action_type: ["link", "request", "multi", "form_submit", "form_reset"],
    multi_url: has(urls),
  }),
  input: has({
    ...field,
    ...anyOf("default_value i18n_default_value max_length rows auto_resize max_rows show_icon"),
    input_type: ["text", "multiline_text", "password"],
    label: plainText,
    label_position: ["top", "left"],
  }),
  select_static: has({
    ...field,
    ...anyOf("initial_option initial_index"),
    type: ["default", "text"],
    options: each(option),
  }),
  multi_select_static: has({
    ...field,
    selected_values: "any",
    type: ["default", "text"],
    options: each(option),
  }),
  select_person: has({
    ...field,
    initial_option: "any",
    type: ["default", "text"],
    options: each(has({ value: "any" })),
  }),
  multi_select_person: has({
    ...field,
    selected_values: "any",
    type: ["default", "text"],
    options: each(has({ value: "any" })),
  }),
  date_picker: has({ ...field, initial_date: "any" }),
  picker_time: has({ ...field, initial_time: "any" }),
  picker_datetime: has({ ...field, initial_datetime: "any" }),
  checker: has({
    ...common,
    ...tips,
    ...anyOf("padding name checked overall_checkable required value"),
    text: anyText,
    button_area: has({ pc_display_rule: ["always", "on_hover"], buttons: "any" }),
    checked_style: has(anyOf("show_strikethrough opacity")),
    confirm,
    behaviors,
  }),
  overflow: has({
    ...common,
    ...anyOf("width value name"),
    options: each(has({ text: plainText, multi_url: has(urls), value: "any" })),
    behaviors,
    confirm,
  }),
};

/** The card around its components. */
export const cardShape: Shape = has({
  schema: "any",
  config: has({
    ...anyOf(
      "streaming_mode streaming_config locales enable_forward update_multi use_custom_translation enable_forward_interaction",
    ),
    width_mode: ["default", "compact", "fill"],
    summary: has(anyOf("content i18n_content")),
    style: has(anyOf("text_size color")),
  }),
  card_link: has(urls),
  header: has({
    title: anyText,
    subtitle: anyText,
    text_tag_list: texts,
    i18n_text_tag_list: "any",
    template: [
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
    ],
    icon,
    padding: "any",
  }),
  body: has(flow),
});
