import { openPolicyFile } from "../../../access/policy-file.ts";
import { commandNames } from "../../../commands/ask.ts";
import { type Found, ok } from "../finding.ts";

/** Whether ACCESS_FILE can be used, and lets anybody ask at all. */
export async function checkAccess(path: string): Promise<Found> {
  const opened = await openPolicyFile({ path, commands: commandNames });
  if (!opened.ok) {
    return {
      kind: "wrong",
      level: "failure",
      what: {
        zh: "权限文件 ACCESS_FILE 不能使用，Bole 不会启动。",
        en: "ACCESS_FILE cannot be used: Bole will not start.",
      },
      remedy: {
        zh: "请按下面每一行改正该文件（写法见 docs/admin.zh.md「谁能查什么」）。",
        en: "Correct the file as each line below says (README shows one).",
      },
      items: opened.told.map(({ zh, en }) => `${zh} / ${en}`),
    };
  }
  const { members } = opened.file.current();
  if (members.length > 0) return ok({ zh: "权限文件可以使用。", en: "The access file can be used." });
  return {
    kind: "nobody",
    level: "warning",
    what: { zh: "权限文件没有让任何人查询。", en: "The access file lets nobody ask." },
    why: { zh: "没有写明的人都不能查询。", en: "Whoever is not named may look up nothing." },
    remedy: { zh: "在 members 里写明谁有哪个角色。", en: "Say under members who has which role." },
  };
}
