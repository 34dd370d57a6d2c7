import { avatar } from "../avatar.ts";
import { h } from "../dom.ts";
import { type CardContext, tell } from "./context.ts";
import { cardWords } from "./words.ts";

/** How a person is shown in a card. */
export interface PersonLook {
  readonly avatar: boolean;
  readonly name: boolean;
  readonly capsule?: boolean;
  /** extra_small, small, medium or large. */
  readonly size?: string;
}

/** A person by id: avatar, name or both. Ids the tenant does not know show as an unknown user. */
export function personChip(openId: string, context: CardContext, look: PersonLook): HTMLElement {
  const known = context.person(openId);
  const name = known?.name ?? tell(cardWords.unknownPerson, context);
  const node = h(
    "span",
    {
      class: `person${look.capsule ? " capsule" : ""}`,
      "data-size": look.size ?? "extra_small",
      title: name,
    },
    look.avatar && avatar(openId, known ? name : "?", look.size !== "medium" && look.size !== "large"),
    look.name && h("span", { class: "person-name" }, name),
  );
  if (!look.name) node.setAttribute("aria-label", name);
  return node;
}
