import type { Both, Lang } from "../words.ts";

/** A person mentioned in a message, as Feishu's event names them: `key` stands in the text (`@_user_1`). */
export interface Mention {
  readonly key: string;
  readonly openId: string;
  readonly name: string;
}

/** What `understand` may know besides the text. No clock of its own: `now` is passed in. */
export interface Context {
  readonly now: Date;
  /** IANA name of the asker's time zone. */
  readonly timeZone: string;
  /** The language to answer in where the text shows none (a bare number). */
  readonly fallback: Lang;
  /** People mentioned, without the bot itself. */
  readonly mentions: readonly Mention[];
  /** What “他”, “第二个”, "next page" refer to, where there is anything. */
  readonly earlier?: Earlier;
}

/** A command with its request, as plain JSON that the command's request schema will parse. */
export interface AskDraft {
  readonly command: string;
  readonly request: unknown;
}

/**
 * Somebody or something a card has shown, in the order it stands there, and how it is named in a request: plain JSON of
 * `talentReference` and `personReference`, a job's id. What cannot be asked about it is absent.
 */
export interface Shown {
  /** How a button names it: no value that not everybody may see. */
  readonly label: string;
  /** What opens it: “第二个”. */
  readonly open?: AskDraft;
  readonly talent?: unknown;
  readonly person?: unknown;
  /** Who is known as a talent only may be an employee of this name, and the other way round: never taken unasked. */
  readonly name?: string;
  readonly job?: string;
}

/** What the person was last answered in this chat, or what the card says that they reply to. */
export interface Earlier {
  /** What was asked. */
  readonly ask?: AskDraft;
  readonly shown: readonly Shown[];
  /** What “第二个” counts, where that is not what “他” means: the list before one of it was opened, a card's rows. */
  readonly list?: readonly Shown[];
  /** It was a question, not an answer: “是的” takes what it offered. */
  readonly asked?: true;
  readonly next?: AskDraft;
  readonly previous?: AskDraft;
  /** What explains how the words were read. */
  readonly why?: AskDraft;
}

/** One way to go on, offered as a button. */
export interface Choice extends AskDraft {
  readonly label: Both;
}

/** A command that was called for and not told what it needs. */
export interface Lacking {
  readonly command: string;
  /** What asks for it. */
  readonly question: Both;
  /** What the words have told already, as its form holds it: values by field. */
  readonly given?: Readonly<Record<string, string>>;
}

/** A slip in a keyword: what was written, and what it was read as. */
export interface Slip {
  readonly written: string;
  readonly read: string;
}

/** What a text was understood to want. Only `ask` leads to a lookup. */
export type Understanding =
  | ({
      readonly kind: "ask";
      readonly lang: Lang;
      /** It goes on from what was answered before. */
      readonly continued?: true;
      /** Keywords that were read as if they had been written right. */
      readonly slips?: readonly Slip[];
    } & AskDraft)
  | {
      readonly kind: "question";
      readonly lang: Lang;
      readonly question: Both;
      /** At most three. */
      readonly choices: readonly Choice[];
      /** The command it is about, where that is clear: its form may help. */
      readonly command?: string;
      /**
       * Nothing is wrong but that it does not say whom or what it is about (“查内推”): the form asks just that. The
       * likeliest first, where several commands go by that word (“职务”); `command` and `question` are the first's.
       */
      readonly lacking?: readonly Lacking[];
    }
  | {
      readonly kind: "help";
      readonly lang: Lang;
      /** `asked`: help was wanted; `unclear`: nothing was understood; `courtesy`: it was but thanks, or “ok”. */
      readonly why: "asked" | "unclear" | "courtesy";
      /** Names of the commands that come nearest, best first. */
      readonly nearest: readonly string[];
    };
