import { createHmac, type KeyObject } from "node:crypto";
import { openPersonal, Personal } from "../access/personal.ts";

/** A value that may be closed to everybody; only its keyed hash is ever kept. */
type Value = string | Personal;

/**
 * Something a person is known by: as it was typed, or as an answer showed it. `id` is any id that Feishu gives a
 * person (talent, employment, open, union, user id): nobody who looks one up later knows which of them it was.
 */
export type Subject =
  | { readonly kind: "phone"; readonly code: string | undefined; readonly number: Value }
  | { readonly kind: "email" | "document" | "id" | "name"; readonly value: Value };

/** Hire and CoreHR leave out the code of mainland phones. */
const mainland = "86";

/**
 * The hash of a subject under a key of the app's own. Whoever has the phone (and the key) can ask who looked it
 * up; whoever has the database alone cannot even try phones out.
 */
export function hashOf(subject: Subject, key: KeyObject): string {
  return createHmac("sha256", key).update(normalised(subject)).digest("base64url");
}

/** Each subject's hash once, sorted. What is empty is nobody's. */
export function hashesOf(subjects: Iterable<Subject>, key: KeyObject): string[] {
  const all = [...subjects].filter((one) => !isEmpty(one)).map((one) => hashOf(one, key));
  return [...new Set(all)].sort();
}

/** One way to write each subject, however it was typed: the text that is hashed. */
function normalised(subject: Subject): string {
  switch (subject.kind) {
    case "phone":
      return `phone +${digits(subject.code ?? "") || mainland}${digits(opened(subject.number))}`;
    case "email":
      return `email ${opened(subject.value).normalize("NFKC").trim().toLowerCase()}`;
    case "document":
      return `document ${opened(subject.value).normalize("NFKC").replace(/[\s-]/g, "").toUpperCase()}`;
    case "id":
      return `id ${opened(subject.value).trim()}`;
    case "name":
      return `name ${opened(subject.value).normalize("NFKC").replace(/\s+/g, " ").trim().toLowerCase()}`;
  }
}

/** Without the zero that some countries put before a number at home. */
const digits = (text: string) => text.normalize("NFKC").replace(/\D/g, "").replace(/^0+/, "");

function isEmpty(subject: Subject): boolean {
  return opened(subject.kind === "phone" ? subject.number : subject.value).trim() === "";
}

function opened(value: Value): string {
  return value instanceof Personal ? String(openPersonal(value)) : value;
}
