import type { Reader } from "./reader.ts";

/** API names of a tenant's own fields: they end in `__c` (jobs/batch_get, `fields`). */
export const readFields: Reader = ({ text }) =>
  text.includes("__c")
    ? [...text.matchAll(/(?<![\w@.+/-])\w{1,100}__c(?![\w@])/g)].map((match) => ({
        entity: { kind: "field", value: match[0], start: match.index, end: match.index + match[0].length },
        named: true,
        or: [],
      }))
    : [];
