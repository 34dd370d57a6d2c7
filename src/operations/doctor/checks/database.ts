import { type Look, lookAt } from "../../../store/look.ts";
import { placeOf } from "../../../store/place.ts";
import type { Trouble } from "../../../store/trouble.ts";
import type { Both } from "../../../words.ts";
import { type Found, ok } from "../finding.ts";

/** What is the matter, and what to do about it. */
const troubles: Readonly<Record<Trouble, readonly [what: Both, remedy: Both]>> = {
  unreachable: [
    { zh: "连不上数据库。", en: "The database cannot be reached." },
    { zh: "启动数据库，或改正 DATABASE_URL。", en: "Start the database, or correct DATABASE_URL." },
  ],
  restarting: [
    { zh: "数据库正在启动或关闭。", en: "The database is starting up or shutting down." },
    { zh: "稍等片刻再检查。", en: "Check again in a moment." },
  ],
  "too-many-connections": [
    { zh: "数据库已没有空闲连接。", en: "The database has no connection left." },
    {
      zh: "调高 max_connections，或调低 DATABASE_POOL。",
      en: "Raise max_connections, or lower DATABASE_POOL.",
    },
  ],
  locked: [
    { zh: "数据库文件被其他程序一直锁着。", en: "Another program keeps the database file locked." },
    { zh: "结束那个程序。", en: "End that program." },
  ],
  "disk-full": [
    { zh: "数据库所在的磁盘已满。", en: "The disk the database is on is full." },
    { zh: "腾出空间。", en: "Make room." },
  ],
  "disk-failing": [
    { zh: "数据库所在的磁盘无法读写。", en: "The disk the database is on cannot be read or written." },
    {
      zh: "检查磁盘，以及配额和文件大小限制。",
      en: "Check the disk, and quotas and limits of files' sizes.",
    },
  ],
  "read-only": [
    { zh: "数据库不能写入。", en: "The database cannot be written." },
    {
      zh: "给运行 Bole 的用户写权限，或换一个位置。",
      en: "Give the user Bole runs as the right to write, or another place.",
    },
  ],
  damaged: [
    { zh: "数据库文件已损坏，或不是数据库。", en: "The database file is damaged, or is no database." },
    { zh: "从备份恢复，或换一个文件。", en: "Restore it from a backup, or give another file." },
  ],
  gone: [
    { zh: "数据库文件打不开。", en: "The database file cannot be opened." },
    { zh: "检查 DATABASE_URL 的路径和权限。", en: "Check the path in DATABASE_URL and its permissions." },
  ],
  refused: [
    { zh: "数据库拒绝了 Bole。", en: "The database refused Bole." },
    {
      zh: "核对 DATABASE_URL 里的用户、密码和库名。",
      en: "Check user, password and database name in DATABASE_URL.",
    },
  ],
  failing: [
    { zh: "数据库不能使用。", en: "The database cannot be used." },
    { zh: "请确认 Bole 可以在其中建表和写入。", en: "Make sure Bole may make tables and write there." },
  ],
};

/** Whether the database can be reached and written, and is in the form this version knows. Nothing in it is changed. */
export async function checkDatabase(databaseUrl: string): Promise<Found> {
  return found(await lookAt(databaseUrl), placeOf(databaseUrl));
}

function found(look: Look, at: string): Found {
  switch (look.state) {
    case "ready":
      return ok({
        zh: "数据库可读写，结构是最新的。",
        en: "The database can be written and is in its present form.",
      });
    case "new":
      return {
        kind: "new",
        level: "warning",
        what: { zh: "数据库是空的，可以写入。", en: "The database is empty; it can be written." },
        why: {
          zh: "第一次启动前就该如此，Bole 启动时会建表。如果 Bole 已经运行过，那么 DATABASE_URL 写的是另一个数据库：从前的审计和未处理完的消息都不在里面。",
          en: "Before the first start that is as it should be: Bole makes its tables then. If Bole has run before, DATABASE_URL names another database, without the audit and the messages there were.",
        },
        remedy: {
          zh: "第一次启动：不用做什么。否则请核对 DATABASE_URL（相对路径从启动时所在的目录算起）。",
          en: "Before the first start: nothing. Otherwise check DATABASE_URL (a relative path counts from the folder Bole is started in).",
        },
        items: [at],
      };
    case "behind":
      return {
        kind: "behind",
        level: "warning",
        what: { zh: "数据库结构比这个版本旧。", en: "The database is older than this version of Bole." },
        why: {
          zh: "Bole 启动时会自动升级，升级不可退回。",
          en: "Bole brings it forward at its start; there is no way back.",
        },
        remedy: { zh: "先备份，再启动 Bole。", en: "Make a backup, then start Bole." },
        items: look.steps,
      };
    case "newer":
      return {
        kind: "newer",
        level: "failure",
        what: {
          zh: "数据库已被更新版本的 Bole 使用过。",
          en: "A newer version of Bole has used this database.",
        },
        why: {
          zh: "旧版本不会启动，以免破坏数据。",
          en: "An older one will not start, so as to damage nothing.",
        },
        remedy: { zh: "升级 Bole，或换一个数据库。", en: "Upgrade Bole, or give it another database." },
      };
    case "unusable": {
      const [what, remedy] = troubles[look.trouble];
      return {
        kind: look.trouble,
        level: "failure",
        what,
        why: {
          zh: "收到的消息要先存下来才回复飞书；没有数据库，Bole 不会启动。",
          en: "Bole stores every message before it tells Feishu that it has it; without a database it does not start.",
        },
        remedy,
      };
    }
  }
}
