import { matchesOf } from "../matches.ts";
import { none, type Reader } from "./reader.ts";

const names = /(?<![\w@.+/-])\w{1,100}__c(?![\w@])/g;

/** API names of a tenant's own fields: they end in `__c` (jobs/batch_get, `fields`). */
export const readFields: Reader = ({ text, seen }) =>
  seen.underscore && text.includes("__c")
    ? matchesOf(names, text).map((match) => ({
        entity: { kind: "field", value: match[0], start: match.index, end: match.index + match[0].length },
        named: true,
        or: [],
      }))
    : none;
