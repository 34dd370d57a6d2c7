import type { Personal } from "../../access/personal.ts";
import type { Subject } from "../../audit/subject.ts";
import { type Named, nameText } from "../../feishu/names/name.ts";

/** Whom an answer shows: how many people, and by what they are known there. */
export interface Shown {
  readonly people: number;
  readonly subjects: readonly Subject[];
}

export const nobodyShown: Shown = { people: 0, subjects: [] };

/** What a person on a card may be known by. What is absent is left out. */
export interface Known {
  readonly ids?: readonly (string | undefined)[];
  readonly names?: readonly (string | undefined)[];
  readonly phone?: { readonly code: string | undefined; readonly number: Personal | undefined } | undefined;
  readonly email?: Personal | undefined;
  readonly document?: Personal | undefined;
  readonly also?: readonly Subject[];
}

/** The people of an answer, each once. */
export function shownPeople(all: readonly Known[]): Shown {
  return { people: all.length, subjects: all.flatMap(subjectsOfPerson) };
}

function subjectsOfPerson({ ids = [], names = [], phone, email, document, also = [] }: Known): Subject[] {
  return [
    ...ids.flatMap((value) => (value ? [{ kind: "id", value } as const] : [])),
    ...names.flatMap((value) => (value ? [{ kind: "name", value } as const] : [])),
    ...(phone?.number ? [{ kind: "phone", code: phone.code, number: phone.number } as const] : []),
    ...(email ? [{ kind: "email", value: email } as const] : []),
    ...(document ? [{ kind: "document", value: document } as const] : []),
    ...also,
  ];
}

/** A talent's own data, under the names of hire/v1 and hire/v2. */
export function knownTalent(
  id: string,
  basic:
    | {
        readonly name?: string | undefined;
        readonly mobile?: Personal | undefined;
        readonly mobile_number?: Personal | undefined;
        readonly mobile_code?: string | undefined;
        readonly email?: Personal | undefined;
        readonly identification_number?: Personal | undefined;
      }
    | undefined,
): Known {
  return {
    ids: [id],
    names: [basic?.name],
    phone: { code: basic?.mobile_code, number: basic?.mobile_number ?? basic?.mobile },
    email: basic?.email,
    document: basic?.identification_number,
  };
}

/** What Feishu calls an employee: the names in both languages, and the number. */
export function namesOfEmployee(named: Named | undefined): Pick<Known, "ids" | "names"> {
  if (named === undefined || "failed" in named) return {};
  return { ids: [named.code], names: [nameText(named, "zh"), nameText(named, "en")] };
}
