import type { Treatment } from "../access/decide.ts";
import type { Gap, Holding } from "../access/memberships.ts";
import type { PersonalClass } from "../access/personal.ts";
import type { View } from "../access/view.ts";
import type { AuditReader } from "../audit/reader.ts";
import type { Content } from "../cards/card.ts";
import type { Sheet, SheetFormat } from "../exports/sheet.ts";
import type { Endpoint } from "../feishu/endpoint.ts";
import type { Failure } from "../feishu/failure.ts";
import type { Names } from "../feishu/names/names.ts";
import type { Feishu } from "../feishu/port.ts";
import type { Outcome } from "../outcome.ts";
import type { Both, Lang } from "../words.ts";
import type { Ask, CommandName, RequestOf } from "./ask.ts";
import type { Shown } from "./audited/people.ts";
import type { Form } from "./forms/form.ts";
import type { Guide } from "./guide.ts";
import type { PersonReference, TalentReference } from "./references.ts";

/** Who asks, as far as a command may know. */
export interface Asker {
  readonly openId: string;
  /** Names of the roles held. */
  readonly roles: readonly string[];
  /** Commands they may use here. */
  readonly commands: readonly CommandName[];
  /** What they see here. */
  readonly view: View;
  /** What the policy knows of them, to be told to themselves. */
  readonly about: About;
}

/** Everything that decides what somebody may ask and see. */
export interface About {
  /** Roles, and through what they are held. */
  readonly held: readonly Holding[];
  /** What they see alone with the bot. */
  readonly alone: ReadonlySet<PersonalClass>;
  /** How the group they ask in is treated; undefined in a private chat. */
  readonly group: Treatment | undefined;
  /** Whom to ask for more: open_ids. */
  readonly admins: readonly string[];
  /** What could not be read about them. */
  readonly gaps: readonly Gap[];
}

/** What a chat keeps for a day, so that buttons need to carry no more than an id. */
export interface Kept {
  /** Keeps plain JSON, personal values included, and returns its id; with an id, in place of what it kept. */
  keep(value: unknown, id?: string): Promise<string>;
  /** What was kept; undefined where this chat has no such thing, or no more. */
  recall(id: string): Promise<unknown>;
  /**
   * The id under which this chat has what an ask refers to: the same, or another where the ask came from a chat that
   * kept it, for nothing leads from one chat to what another has kept.
   */
  adopt(id: string): Promise<string>;
}

/** What `answer` works with. */
export interface AnswerContext {
  readonly feishu: Feishu;
  readonly names: Names;
  readonly kept: Kept;
  readonly audit: AuditReader;
  readonly asker: Asker;
  /** IANA name; days are days in it. */
  readonly timeZone: string;
}

/** What `show` works with. It makes no calls. */
export interface ShowContext<N extends CommandName> {
  readonly request: RequestOf<N>;
  readonly view: View;
  readonly lang: Lang;
  /** IANA name; dates and times are shown in it. */
  readonly timeZone: string;
}

/** A sheet, and what it is to be written as. */
export interface SheetFile {
  readonly sheet: Sheet;
  readonly format: SheetFormat;
}

/** Somebody or something a card shows, as words after it may refer to it: “第二个”, “他的内推”. */
export interface Referable {
  /** A name, or an id: nothing that not everybody may see. */
  readonly label: string;
  /** What the card's own button for it asks. */
  readonly open?: Ask | undefined;
  readonly talent?: TalentReference | undefined;
  readonly person?: PersonReference | undefined;
  /** The name, by which the same person may be looked for where only the other reference is known. */
  readonly name?: string | undefined;
}

/** What the words after a card may refer to, in the order it stands there. */
export interface Referables {
  readonly shown: readonly Referable[];
  /** What counting words (“第二个”) count, where that is not `shown`: rows about others. */
  readonly listed?: readonly Referable[] | undefined;
  readonly next?: Ask | undefined;
  readonly previous?: Ask | undefined;
}

/** One thing a person can ask, said once. */
export interface Command<N extends CommandName = CommandName, A = unknown> {
  readonly name: N;
  readonly title: Both;
  /** One line for help and the user guide. */
  readonly about: Both;
  /** Phrases that work as they stand; help offers the first of each. */
  readonly examples: { readonly zh: readonly string[]; readonly en: readonly string[] };
  /** What the user guide says besides. */
  readonly guide: Guide;
  /** Endpoints it may call; the manifest's scopes come from here. */
  readonly needs: readonly Endpoint[];
  /** Where everything it takes can be set by hand. */
  readonly form?: Form<N>;
  /** Shows nobody's data and is open to everyone, role or none. */
  readonly open?: true;
  /** For administrators only, in private only. */
  readonly admins?: true;
  /** Looks up; data, no wording. */
  answer(request: RequestOf<N>, context: AnswerContext): Promise<Outcome<A, Failure>>;
  /** Wording and layout; no I/O. */
  show(answer: A, context: ShowContext<N>): Content;
  /** What words after the card may refer to. */
  refers?(answer: A, context: ShowContext<N>): Referables;
  /**
   * The ask that leads to this very answer from a button, where the request itself may be too long for one. The
   * request, where absent.
   */
  again?(answer: A, request: RequestOf<N>): Ask;
  /** What goes into the chat as a file instead of a card, where a file was asked for. */
  file?(answer: A, context: ShowContext<N>): SheetFile | undefined;
  /** Whom an answer shows, for the audit. Absent where it shows nobody. */
  shown?(answer: A, request: RequestOf<N>): Shown;
  /** What to show meanwhile where the answer may take long. */
  working?(request: RequestOf<N>, lang: Lang): Content | undefined;
}

/** Any command. Its answer travels only from its own `answer` to its own `show`. */
export type AnyCommand = { [N in CommandName]: Command<N> }[CommandName];

/** Declares a command, keeping its own types. */
export function command<N extends CommandName, A>(declaration: Command<N, A>): Command<N, A> {
  return declaration;
}
