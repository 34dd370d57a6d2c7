import { drawing, h } from "../dom.ts";
import { openMenu } from "../menu.ts";
import { type CardContext, tell } from "./context.ts";
import { fieldWidth } from "./field.ts";
import { type Json, object, objects, string } from "./json.ts";
import { follow, linkOf } from "./link.ts";
import { perform } from "./press.ts";
import { plainWording } from "./text.ts";
import { cardWords } from "./words.ts";

/** A "more" button with a menu of links and callbacks. */
export function overflow(json: Json, context: CardContext): HTMLElement {
  const label = tell(cardWords.more, context);
  const options = objects(json.options).map((option, at) => ({
    key: String(at),
    text: plainWording(option.text, context),
    link: linkOf(object(option.multi_url)),
    value: string(option.value),
  }));
  const node = h(
    "button",
    {
      type: "button",
      class: "button default overflow",
      "aria-label": label,
      "aria-haspopup": "menu",
      "aria-expanded": "false",
    },
    drawing(["M5.5 12v.1", "M12 12v.1", "M18.5 12v.1"], ""),
    h("span", { class: "spinner", "aria-hidden": "true" }),
  );
  fieldWidth(node, json);
  const pick = (key: string) => {
    const option = options[Number(key)];
    if (option?.link !== undefined) follow(option.link, context);
    else if (option?.value !== undefined) {
      const calling =
        json.behaviors === undefined && json.value === undefined ? { ...json, value: {} } : json;
      void perform(calling, { tag: "overflow", option: option.value }, node, context);
    }
  };
  node.addEventListener("click", () => {
    openMenu(node, {
      label,
      role: "menu",
      pick,
      items: options.map((one) => ({ ...one, content: [one.text] })),
    });
  });
  return node;
}
