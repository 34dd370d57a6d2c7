import type { ActionRequest, Both } from "../../contract.ts";
import type { Lang } from "../words.ts";
import type { OwnColours } from "./colour.ts";
import type { FormScope } from "./form-scope.ts";
import type { Json } from "./json.ts";

/** What Feishu's client would put into `card.action.trigger` for a press. */
export type Action = ActionRequest["action"];

/** Someone a card may show or offer. */
export interface CardPerson {
  readonly open_id: string;
  readonly name: string;
}

/** What a card needs from the page around it. */
export interface CardHost {
  readonly lang: Lang;
  /** The person with this id, if the tenant has one. */
  person(openId: string): CardPerson | undefined;
  /** Whom a person picker without options offers: the members of the chat. */
  candidates(): readonly CardPerson[];
  /** Sends a press to the bot; resolves when it has answered and the answer was shown. */
  press(action: Action): Promise<void>;
  /** Says something for a moment, as the client does for a form that is not complete. */
  toast(kind: "info" | "success" | "warning" | "error", text: string): void;
  /** Asks before a press; true when the person agrees. */
  confirm(title: string, text: string): Promise<boolean>;
  /** Opens a web address in a new tab. */
  open(address: string): void;
}

/** What a component needs to render itself. */
export interface CardContext extends CardHost {
  /** Renders one component, with a box for each property that is not known. */
  render(element: unknown, context: CardContext): HTMLElement[];
  readonly colours: OwnColours;
  /** The card's own text sizes, `config.style.text_size`. */
  readonly sizes: Json;
  /** `config.locales`: the languages that take effect; undefined for all. */
  readonly locales: readonly string[] | undefined;
  /** Whether the component stands at the card's root, where alone tables and forms may stand. */
  readonly root: boolean;
  /** The form around the component, if any. */
  readonly form?: FormScope;
}

/** A text of the client in the card's language. */
export function tell(text: Both, context: { readonly lang: Lang }): string {
  return text[context.lang];
}
