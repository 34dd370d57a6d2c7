import type { View } from "../../access/view.ts";
import { personReference, talentReference } from "../../language/slots.ts";
import type { Both } from "../../words.ts";
import type { PersonReference, TalentReference } from "../references.ts";
import { phoneText } from "../wording.ts";
import { entityIn } from "./reading.ts";

/** A talent as a person would type them; undefined where this reader may not see that in full. */
export function talentText(reference: TalentReference, view: View): string | undefined {
  switch (reference.by) {
    case "id":
      return reference.id;
    case "name":
      return reference.name;
    case "phone":
      return view.sees.has("contact") ? phoneText(reference.phone, view) : undefined;
    case "email":
      return view.sees.has("contact") ? view.show(reference.email) : undefined;
    case "identity":
      return view.sees.has("identity") ? view.show(reference.identity.number) : undefined;
  }
}

/** Nobody was named. */
export const nobodyNamed: Both = {
  zh: "请填写要查的人。",
  en: "Please say who it is about.",
};

/** What was typed, as a reference: what is no id, phone, e-mail or document is a name. */
export function talentIn(text: string): unknown {
  const entity = entityIn(text);
  return (entity && talentReference(entity)) ?? { by: "name", name: text };
}

/** An employee as a person would type them; undefined where this reader may not see that in full. */
export function personText(reference: PersonReference, view: View): string | undefined {
  switch (reference.by) {
    case "open_id":
    case "union_id":
    case "employment_id":
      return reference.id;
    case "user_id":
      return `user_id ${reference.id}`;
    case "name":
      return reference.name;
    case "phone":
      return view.sees.has("contact") ? phoneText(reference.phone, view) : undefined;
    case "email":
      return view.sees.has("contact") ? view.show(reference.email) : undefined;
  }
}

/** What was typed, as a reference. Feishu's own ids tell themselves apart (`ou_`, `on_`); a user_id is announced. */
export function personIn(text: string): unknown {
  const id = text.match(/^(?:(user_id)\s+)?([\w-]{1,64})$/);
  if (id?.[1]) return { by: "user_id", id: id[2] };
  if (/^ou_\w+$/.test(text)) return { by: "open_id", id: text };
  if (/^on_\w+$/.test(text)) return { by: "union_id", id: text };
  const entity = entityIn(text);
  return (entity && personReference(entity)) ?? { by: "name", name: text };
}
