import { said } from "../environment.ts";

/**
 * What to say where arguments cannot be read: the first option that is not one of these, by name and without its value,
 * which may be somebody's number.
 */
export function unknownOption(args: readonly string[], options: object): string {
  const name = args
    .map((one) => one.split("=", 1)[0] ?? "")
    .find((one) => /^--\w/.test(one) && !Object.hasOwn(options, one.slice(2)));
  return name
    ? said(`不认识 ${name}；用法见 --help`, `${name} is not known; see --help`)
    : said("参数写得不对；用法见 --help", "an argument is not as it should be; see --help");
}
