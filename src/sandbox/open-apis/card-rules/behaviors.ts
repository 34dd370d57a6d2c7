import { anything, isObject, list, object, oneOf, type Rule, report } from "./rule.ts";
import { url } from "./values.ts";

const urls = { android_url: url, ios_url: url, pc_url: url };

const openUrl = object({ type: oneOf("open_url"), default_url: url, ...urls }, ["type"]);
const objectOrText: Rule = (value, at) => {
  if (!isObject(value) && typeof value !== "string") report(at, "an object or a string is expected");
};

const callback = object({ type: oneOf("callback"), value: objectOrText }, ["type", "value"]);

/** What a component does when it is used: open a link, call the bot back. */
export const behaviors = list((value, at) => {
  if (!isObject(value)) return report(at, "an object is expected");
  if (value.type === "open_url") return openUrl(value, at);
  if (value.type === "callback") return callback(value, at);
  report(at, "invalid value, allowed: open_url, callback");
});

/** The older way to give a link by platform. */
export const multiUrl = object({ url, ...urls });
/** Data that comes back with an action. */
export const actionValue = anything;
