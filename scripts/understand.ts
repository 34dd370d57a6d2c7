// `npm run understand -- "查一下 138 0013 8000"`: how Bole reads a phrase. Nothing is looked up.
import { readList } from "../src/commands/find-talent/list/read.ts";
import { grammars } from "../src/commands/grammars.ts";
import { commands } from "../src/commands/index.ts";
import { explain, type Piece } from "../src/language/explain.ts";
import { understand } from "../src/language/understand.ts";
import type { Context, Mention, Understanding } from "../src/language/understanding.ts";

const usage = `npm run understand -- "<phrase>" ["<phrase>" …]

Prints what each phrase is understood as: an ask, a question with its buttons, or help.
Write mentions as @Name: "job of @王伟", "@Wang_Wei 的职务". Days count from today in Asia/Shanghai.`;

const phrases = process.argv.slice(2);
if (phrases.length === 0 || phrases.includes("--help")) {
  console.log(usage);
  process.exitCode = phrases.length === 0 ? 1 : 0;
} else for (const phrase of phrases) console.log(`${reading(phrase)}\n`);

function reading(phrase: string): string {
  const { text, mentions } = mentioned(phrase);
  const context: Context = { now: new Date(), timeZone: "Asia/Shanghai", fallback: "zh", mentions };
  const understood = readList(text, context, grammars) ?? understand(text, context, grammars);
  const pieces = explain(text, understood, context, grammars);
  return [phrase, ...verdict(understood), ...pieces.map(pieceLine)].join("\n");
}

/** `@Name` becomes what Feishu's event has: a placeholder and who it stands for. An e-mail stays one. */
function mentioned(phrase: string): { text: string; mentions: Mention[] } {
  const mentions: Mention[] = [];
  const text = phrase.replace(/(?<![\w.+-])@([\p{L}_]+)/gu, (_, name: string) => {
    const key = `@_user_${mentions.length + 1}`;
    mentions.push({ key, openId: `ou_${mentions.length + 1}`, name: name.replaceAll("_", " ") });
    return ` ${key} `;
  });
  return { text, mentions };
}

function verdict(understood: Understanding): string[] {
  switch (understood.kind) {
    case "ask": {
      const title = commands.find((one) => one.name === understood.command)?.title;
      const slips = understood.slips?.map(({ written, read }) => `   read "${written}" as "${read}"`) ?? [];
      return [
        `=> ask ${understood.command} (${title?.zh} / ${title?.en}), answered in ${understood.lang}`,
        `   ${JSON.stringify(understood.request)}`,
        ...slips,
      ];
    }
    case "question":
      return [
        `=> asks back, in ${understood.lang}: ${understood.question[understood.lang]}`,
        ...understood.choices.map(
          ({ label, command, request }) =>
            `   [${label[understood.lang]}] ${command} ${JSON.stringify(request)}`,
        ),
      ];
    case "help":
      return [
        `=> help (${understood.why}), in ${understood.lang}; nothing is looked up${
          understood.nearest.length > 0 ? `; nearest: ${understood.nearest.join(", ")}` : ""
        }`,
      ];
  }
}

function pieceLine({ text, kind, command }: Piece): string {
  return `   ${kind.padEnd(10)} ${JSON.stringify(text)}${command ? ` of ${command}` : ""}`;
}
