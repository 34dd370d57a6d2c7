import type { View } from "../access/view.ts";
import type { Lang } from "../words.ts";
import type { Ask } from "./ask.ts";
import type { PersonReference, TalentReference } from "./references.ts";
import { listed, phoneText } from "./wording.ts";

/** What somebody is called where that is known already; undefined where it is not. */
export type Called = (reference: TalentReference | PersonReference) => string | undefined;

/**
 * Whom or what an ask is about, as this audience may see it; undefined where it says nothing of anybody. Who is `called`
 * something goes by that.
 */
export function subjectOf(
  ask: Ask,
  view: View,
  lang: Lang,
  called: Called = () => undefined,
): string | undefined {
  const whom = (one: TalentReference | PersonReference) => called(one) ?? referenceText(one, view);
  const all = (pieces: readonly (string | undefined)[]) =>
    listed(
      pieces.filter((one) => one !== undefined),
      lang,
    ) || undefined;
  switch (ask.command) {
    case "find-talent":
      return all([
        ...ask.request.phones.map((one) => phoneText(one, view)),
        ...ask.request.emails.map((one) => view.show(one)),
        ...ask.request.identities.map((one) => view.show(one.number)),
      ]);
    case "search-talents":
      return ask.request.keyword;
    case "talent":
    case "referrals":
      return whom(ask.request.talent);
    case "employee-job":
      return all(ask.request.people.map(whom));
    case "job":
      return all([...ask.request.codes, ...ask.request.ids]);
    case "audit":
      return ask.request.about && whom(ask.request.about);
    case "help":
    case "whoami":
    case "explain":
      return undefined;
  }
}

/** A person as the asker named them, as this audience may see it; undefined for a mention without a name. */
export function referenceText(reference: TalentReference | PersonReference, view: View): string | undefined {
  switch (reference.by) {
    case "open_id":
      return reference.name;
    case "id":
    case "employment_id":
    case "union_id":
    case "user_id":
      return reference.id;
    case "name":
      return reference.name;
    case "phone":
      return phoneText(reference.phone, view);
    case "email":
      return view.show(reference.email);
    case "identity":
      return view.show(reference.identity.number);
  }
}
