import type { Subject } from "../../audit/subject.ts";
import type { Ask, Blank } from "../ask.ts";
import { entityIn } from "../forms/reading.ts";
import type { PersonReference, TalentReference } from "../references.ts";

/** Whom an ask was about, as far as it was typed: for the audit, which keeps hashes of it. */
export function subjectsOf(ask: Ask | Blank): Subject[] {
  if (ask.request === undefined) return [];
  switch (ask.command) {
    case "find-talent":
      return [
        ...ask.request.phones.map((one) => ({ kind: "phone", ...one }) as const),
        ...ask.request.emails.map((value) => ({ kind: "email", value }) as const),
        ...ask.request.identities.map(({ number }) => ({ kind: "document", value: number }) as const),
      ];
    case "search-talents":
      return subjectsInKeyword(ask.request.keyword ?? "");
    case "talent":
    case "referrals":
      return subjectsIn(ask.request.talent);
    case "employee-job":
      return ask.request.people.flatMap(subjectsIn);
    case "job":
      return [...ask.request.ids, ...ask.request.codes].map((value) => ({ kind: "id", value }));
    case "audit":
      return [
        ...(ask.request.asker ? [{ kind: "id", value: ask.request.asker.id } as const] : []),
        ...(ask.request.about ? subjectsIn(ask.request.about) : []),
      ];
    // What is explained was audited when it was asked.
    case "explain":
    case "help":
    case "whoami":
      return [];
  }
}

/** Somebody as an asker named them. */
export function subjectsIn(reference: TalentReference | PersonReference): Subject[] {
  switch (reference.by) {
    case "open_id":
      return [{ kind: "id", value: reference.id }, ...(reference.name ? nameSubject(reference.name) : [])];
    case "id":
    case "employment_id":
    case "union_id":
    case "user_id":
      return [{ kind: "id", value: reference.id }];
    case "name":
      // A name may be anything that was read as nothing else.
      return subjectsInText(reference.name);
    case "phone":
      return [{ kind: "phone", ...reference.phone }];
    case "email":
      return [{ kind: "email", value: reference.email }];
    case "identity":
      return [{ kind: "document", value: reference.identity.number }];
  }
}

const nameSubject = (value: string): Subject[] => [{ kind: "name", value }];

/** A search by words: the whole, and each word or phrase between Hire's operators. */
function subjectsInKeyword(keyword: string): Subject[] {
  const terms = keyword.split(/\s+(?:and|or|not)\s+|[()"]/i).map((one) => one.trim());
  return [...new Set([keyword, ...terms])].flatMap(subjectsInText);
}

/**
 * Everything a text may mean: a name at least, and a phone, an e-mail, a document or an id where it looks like one.
 * Kinds never meet, so that to ask for one too many finds nothing wrong.
 */
export function subjectsInText(text: string): Subject[] {
  const clean = text.trim();
  if (clean === "") return [];
  const entity = entityIn(clean);
  return [
    { kind: "name", value: clean },
    ...(/^[\w.@-]{1,64}$/.test(clean) ? [{ kind: "id", value: clean } as const] : []),
    ...(/^(?=.*\d)[\p{L}\d\s()-]{5,40}$/u.test(clean) ? [{ kind: "document", value: clean } as const] : []),
    ...(clean.includes("@") ? [{ kind: "email", value: clean } as const] : []),
    ...(entity?.kind === "phone" ? [{ kind: "phone", ...entity.value } as const] : []),
    ...(entity?.kind === "identity" ? [{ kind: "document", value: entity.value.number } as const] : []),
  ];
}
