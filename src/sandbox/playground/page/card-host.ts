import type { Action, CardHost } from "./card/context.ts";
import { cardWords } from "./card/words.ts";
import { ask } from "./dialog.ts";
import { everyone } from "./people.ts";
import type { Store, View } from "./store.ts";
import { toast } from "./toast.ts";

/** What the page gives a card: people, language, presses, toasts, questions, links. */
export function cardHost(
  { lang, state }: View,
  store: Store,
  press: (action: Action) => Promise<void>,
): CardHost {
  const people = everyone(state, lang);
  return {
    lang,
    person: (openId) => people.find((person) => person.open_id === openId),
    candidates: () => people.filter((person) => !person.bot),
    press,
    toast,
    confirm: (title, text) =>
      ask(title, text, cardWords.confirm[store.get().lang], cardWords.cancel[store.get().lang]),
    open: (address) => void window.open(address, "_blank", "noopener,noreferrer"),
  };
}
