import { done, failed, type Outcome } from "../../../outcome.ts";
import type { StoredMention } from "../../chats.ts";
import type { World } from "../../world.ts";
import { failure, failureSaying } from "../answers.ts";
import { problemOfCard } from "../card-rules/check-card.ts";
import { describe } from "../card-rules/problem.ts";
import type { Answer } from "../endpoint.ts";
import { imFailures } from "./failures.ts";

/** The largest content, in bytes (documents create and reply): texts 150 KB, cards and posts 30 KB. */
const limits: Readonly<Record<string, number>> = {
  text: 150 * 1024,
  post: 30 * 1024,
  interactive: 30 * 1024,
};

export interface CheckedContent {
  readonly content: string;
  readonly mentions: readonly StoredMention[];
}

/** Checks a message's content as the platform does, by its type. */
export function checkContent(
  world: World,
  msgType: string,
  content: string,
): Outcome<CheckedContent, Answer> {
  const limit = limits[msgType];
  if (limit !== undefined && Buffer.byteLength(content) > limit) return failed(failure(imFailures.tooLong));
  const parsed = parse(content);
  if (parsed === undefined)
    return failed(failureSaying(imFailures.parameter, "ext=content is not a string of JSON"));
  switch (msgType) {
    case "text":
      return checkText(world, parsed);
    case "interactive": {
      const problem = problemOfCard(parsed);
      return problem
        ? failed(failureSaying(imFailures.card, describe(problem)))
        : done({ content, mentions: [] });
    }
    case "post":
      return "zh_cn" in parsed || "en_us" in parsed
        ? done({ content, mentions: [] })
        : failed(failureSaying(imFailures.parameter, "ext=post has no language"));
    case "file":
      return checkFile(world, parsed);
    default:
      return failed(failureSaying(imFailures.parameter, "ext=the sandbox does not send this msg_type"));
  }
}

function parse(content: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(content);
    return typeof value === "object" && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}

/** A text's `<at user_id="…">` becomes a mention with its place-holder, as the platform stores it. */
function checkText(world: World, { text }: Record<string, unknown>): Outcome<CheckedContent, Answer> {
  if (typeof text !== "string" || text === "")
    return failed(failureSaying(imFailures.parameter, "ext=text is empty"));
  const mentions: StoredMention[] = [];
  const stored = text.replaceAll(/<at user_id="([^"]*)">[^<]*<\/at>/g, (tag, openId: string) => {
    const employee = world.directory.employee("open_id", openId);
    if (!employee && openId !== "all") return tag;
    const key = openId === "all" ? "@_all" : `@_user_${mentions.length + 1}`;
    mentions.push({ key, openId, name: employee?.name.zh ?? "所有人" });
    return key;
  });
  return done({ content: JSON.stringify({ text: stored }), mentions });
}

/**
 * A file goes out by its key. The platform tells the name along with it. Audio and video are messages of
 * their own kinds; a key nobody knows is refused as somebody else's (the document names no code for it).
 */
function checkFile(
  world: World,
  { file_key: key }: Record<string, unknown>,
): Outcome<CheckedContent, Answer> {
  if (typeof key !== "string") return failed(failureSaying(imFailures.parameter, "ext=file_key is missing"));
  const file = world.files.file(key);
  if (!file) return failed(failure(imFailures.notOwner));
  if (file.type === "mp4" || file.type === "opus") return failed(failure(imFailures.wrongKind));
  return done({ content: JSON.stringify({ file_key: key, file_name: file.name }), mentions: [] });
}
