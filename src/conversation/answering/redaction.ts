import { masked } from "../../access/masking.ts";
import type { View } from "../../access/view.ts";
import { checkResidentId } from "../../language/entities/resident-id.ts";

/** What looks like an e-mail address. */
const emails = /[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+/g;
/** A mainland mobile in any grouping, or a number with its country's code. Feishu's own ids are longer. */
const phones =
  /(?<![\dA-Za-z*])(?:(?:\+?86[ -]?)?1[3-9]\d(?:[ .-]?\d{4}){2}|\+\d{1,3}[ .-]?(?:\(?\d{2,4}\)?[ .-]?){2,4}\d{2,4})(?![\dA-Za-z*])/g;
/** Eighteen characters that prove themselves to be a resident ID. */
const documents = /(?<![\dA-Za-z])\d{17}[\dXx](?![\dA-Za-z])/g;

/** Whether a text holds what this audience may not read. */
export function holdsPersonal(text: string, view: View): boolean {
  return redacted(text, view) !== text;
}

/**
 * Free text as this audience may read it: what people write into résumés and search for holds phones, e-mails and
 * document numbers all the same. Values that are known to be such are masked by their own type long before.
 */
export function redacted(text: string, { sees }: View): string {
  const contact = sees.has("contact")
    ? text
    : text
        .replace(emails, (one) => masked("email", one) ?? "****")
        .replace(phones, (one) => masked("phone", one) ?? "****");
  if (sees.has("identity")) return contact;
  return contact.replace(documents, (one) =>
    checkResidentId(one.toUpperCase()) === "valid" ? (masked("tail", one) ?? "****") : one,
  );
}
