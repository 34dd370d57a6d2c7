import type { z } from "zod";
import type { Both } from "../words.ts";
import { personalClasses } from "./personal.ts";

/**
 * A name as it stands in the file. Addresses, numbers and ids of people do not belong where names are expected;
 * where they stand there all the same, they are not repeated, for problems are logged.
 */
function shown(name: string): string {
  return /@|\d{6}|^o[nu]_/.test(name) || name.length > 60 ? "•••" : name;
}

const both = (en: string, zh: string): Both => ({ en, zh });

/** Everything that can be wrong in ACCESS_FILE, in both languages; `where` goes in front of what is fixed. */
export const problems = {
  openId: both(
    "is no open_id; they look like ou_0123456789abcdef",
    "不是 open_id，应形如 ou_0123456789abcdef",
  ),
  department: both(
    "is no open_department_id; they look like od-0123456789abcdef (for the whole company write everyone: true)",
    "不是 open_department_id，应形如 od-0123456789abcdef（全公司请写 everyone: true）",
  ),
  userGroup: both("is no id of a user group; they look like g122817", "不是用户组 ID，应形如 g122817"),
  commands: both(
    'must be "*" or a list such as [find-talent, talent]',
    '应为 "*" 或列表，如 [find-talent, talent]',
  ),
  class: both(`must name ${personalClasses.join(", ")}`, `只能是 ${personalClasses.join("、")}`),
  sees: both("must be a list such as [contact]", "应为列表，如 [contact]"),
  role: both("must say commands and sees", "应写明 commands 和 sees"),
  roleName: both("is missing: say which role", "缺失：请写明是哪个角色"),
  users: both("must be a list of open_ids", "应为 open_id 的列表"),
  departments: both("must be a list of open_department_ids", "应为 open_department_id 的列表"),
  userGroups: both("must be a list of user group ids", "应为用户组 ID 的列表"),
  everyone: both("must be true or false", "应为 true 或 false"),
  nobody: both(
    "names nobody: give users, departments, user_groups or everyone: true",
    "没有指明任何人：请写 users、departments、user_groups 或 everyone: true",
  ),
  groupMode: both("must be masked, full or off", "只能是 masked、full 或 off"),
  groups: both("must be settings such as { default: masked }", "应形如 { default: masked }"),
  groupId: both(
    "is neither default nor a chat_id; they look like oc_0123456789abcdef",
    "既不是 default，也不是 chat_id（形如 oc_0123456789abcdef）",
  ),
  admins: both("must be a list of open_ids", "应为 open_id 的列表"),
  roles: both("is missing: name at least one role with its commands", "缺失：请至少写一个角色及其 commands"),
  members: both("is missing: say who holds which role", "缺失：请写明谁拥有哪个角色"),
  empty: both(
    "is empty or no list of settings; write it as the README shows",
    "是空的或不是设置；请按 README 的样子写",
  ),
  yaml: (reason: string) => both(`is not YAML: ${reason}`, `不是 YAML：${reason}`),
  unreadable: (code: string) =>
    both(
      `cannot be read (${code}); create it as the README shows`,
      `无法读取（${code}）；请按 README 的样子创建`,
    ),
  noCommand: (role: string, command: string, known: readonly string[]) =>
    both(
      `roles.${shown(role)}.commands: there is no command ${shown(command)}; there are ${known.join(", ")}`,
      `roles.${shown(role)}.commands：没有命令 ${shown(command)}；有 ${known.join("、")}`,
    ),
  noRole: (index: number, role: string) =>
    both(
      `members.${index}.role: there is no role ${shown(role)} under roles`,
      `members.${index}.role：roles 里没有角色 ${shown(role)}`,
    ),
  unknownKeys: (where: string, keys: readonly string[]) =>
    both(
      `${where || "the top"}: ${keys.map(shown).join(", ")} means nothing here; remove it or check its spelling`,
      `${where || "最外层"}：${keys.map(shown).join("、")} 在这里没有意义；请删除或检查拼写`,
    ),
} as const;

const fixed: ReadonlyMap<string, Both> = new Map(
  Object.values(problems).flatMap((one) => (typeof one === "function" ? [] : [[one.en, one]])),
);

/** One line: where, and what is wrong there. */
export function problemOf(issue: z.core.$ZodIssue): Both {
  const where = issue.path.map((part) => shown(String(part))).join(".");
  if (where === "" && issue.code === "invalid_type") return problems.empty;
  if (issue.code === "unrecognized_keys") return problems.unknownKeys(where, issue.keys);
  const what = fixed.get(issue.message) ?? both(issue.message, issue.message);
  return both(`${where || "the top"}: ${what.en}`, `${where || "最外层"}：${what.zh}`);
}
