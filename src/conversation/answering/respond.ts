import type { Place } from "../../access/decide.ts";
import type { PersonalClass } from "../../access/personal.ts";
import { watched } from "../../access/watched.ts";
import type { AuditReader } from "../../audit/reader.ts";
import type { Content } from "../../cards/card.ts";
import { type Ask, type Blank, parseAsk } from "../../commands/ask.ts";
import { refineButton } from "../../commands/ask-button.ts";
import type { Shown } from "../../commands/audited/people.ts";
import type { AnyCommand, Command, Kept, SheetFile } from "../../commands/command.ts";
import type { Form, Values } from "../../commands/forms/form.ts";
import type { Names } from "../../feishu/names/names.ts";
import type { Feishu } from "../../feishu/port.ts";
import type { Both, Lang } from "../../words.ts";
import type { Refused, Standing } from "../admission/admission.ts";
import { refusal } from "../admission/refusals.ts";
import { withOffer } from "../elsewhere/offers.ts";
import { adopting, type Keeper } from "../kept/keep.ts";
import type { Told } from "../kept/memory.ts";
import { failure } from "../notices.ts";
import { formCard, valuesOf } from "./form-card.ts";
import { passable } from "./passable.ts";
import { redactedCard } from "./redacted-card.ts";

/** Who asks, where, in which language. */
export interface Occasion {
  /** Feishu's id of the event that asks. */
  readonly event: string;
  readonly openId: string;
  /** The chat the answer goes to, private ones as well. */
  readonly chatId: string;
  readonly place: Place;
  readonly lang: Lang;
  /** Theirs, here, for this event. */
  readonly standing: Standing;
  /** The chat the ask was made in, where its answer goes to another: what that one keeps for it can be read. */
  readonly from?: string | undefined;
}

/** How an ask ended: with data, refused before any lookup, failed, or as a form still to be filled in. */
export type Ending = "answered" | "refused" | "failed" | "form";

export interface Response {
  readonly content: Content;
  /** The same in either language, for whom it is not known which they read. */
  readonly contentIn: (lang: Lang) => Content;
  /** Goes into the chat in place of the content. */
  readonly file?: SheetFile | undefined;
  readonly ending: Ending;
  /** What words after it may refer to; absent where it leaves what was told before as it is. */
  readonly told?: Told | undefined;
  /** What the audit is to know of it. */
  readonly trace?: Trace;
}

/** What was asked in the end, and what the answer showed. */
export interface Trace {
  readonly ask: Ask | Blank;
  readonly shown?: Shown | undefined;
  readonly classes: readonly PersonalClass[];
}

/** Why a form comes that nobody asked for, and what stands in it and beside it. */
export interface Opening {
  /** What is asked for, said above it. */
  readonly lead: Both;
  readonly given?: Values | undefined;
  /** Commands that may be meant as well; only those are offered which the asker may use. */
  readonly others: readonly string[];
}

/** The one path that answers every ask. Whoever wrote or pressed is checked anew each time. */
export interface Responder {
  /** Access first, then the lookup, then the card. */
  respond(ask: Ask, occasion: Occasion): Promise<Response>;
  /** What to show meanwhile, where the answer may take long. It tells nothing but what was asked. */
  working(ask: Ask, lang: Lang): Content | undefined;
  /** The form in which the ask can be refined, or that says what is missing. */
  openForm(ask: Ask | Blank, occasion: Occasion, opening?: Opening): Promise<Response>;
  /** Answers a submitted form, or gives it back with what is wrong and what was typed. */
  submitForm(
    ask: Ask | Blank,
    formValue: Readonly<Record<string, unknown>>,
    occasion: Occasion,
  ): Promise<Response>;
}

export interface ResponderDeps {
  readonly commands: readonly AnyCommand[];
  readonly feishu: Feishu;
  readonly names: Names;
  readonly keeper: Keeper;
  readonly audit: AuditReader;
  readonly timeZone: string;
}

const notFilledIn: Both = {
  zh: "表单里有无法识别的内容，请检查后再提交。",
  en: "Something in the form cannot be read. Please check it and submit again.",
};

export function createResponder(deps: ResponderDeps): Responder {
  const { commands, feishu, names, timeZone } = deps;

  const keptFor = ({ chatId, from }: Occasion): Kept =>
    from === undefined ? deps.keeper(chatId) : adopting(deps.keeper(chatId), deps.keeper(from));

  async function lookedUp(ask: Ask, occasion: Occasion, way: "said" | "filled in"): Promise<Response> {
    const admitted = occasion.standing.admit(ask.command);
    if (!admitted.admitted) return refused(admitted, occasion);
    const { command, asker } = admitted;
    const outcome = await command.answer(ask.request, {
      feishu,
      names,
      kept: keptFor(occasion),
      audit: deps.audit,
      asker,
      timeZone,
    });
    const { lang } = occasion;
    if (!outcome.ok) {
      // A form is not to be filled in twice for what Feishu did not take.
      const again = (one: Lang) => (way === "filled in" ? [refineButton(ask, one)] : []);
      return saidIn(lang, (one) => failure(outcome.failure, one, command.title, again(one)), {
        ending: "failed",
      });
    }
    const watch = watched(asker.view, admitted.alone);
    const shown = { request: ask.request, view: watch.view, lang, timeZone };
    const file = command.file?.(outcome.value, shown);
    const confidential = command.open !== true && asker.view.sees.size > 0;
    const contentIn = (one: Lang) => {
      const made = command.show(outcome.value, { ...shown, lang: one });
      const card = command.open ? made : redactedCard(made, asker.view);
      return withOffer(passable({ ...card, confidential }, asker.commands), {
        command,
        ask: command.again?.(outcome.value, ask.request) ?? ask,
        readers: occasion.place.type,
        withheld: watch.withheld(),
        lang: one,
      });
    };
    const content = contentIn(lang);
    const told = command.refers && { ask, refers: command.refers(outcome.value, shown) };
    const people = command.shown?.(outcome.value, ask.request);
    const trace = { ask, shown: people, classes: watch.shown() };
    return { content, contentIn, file, ending: "answered", told, trace };
  }

  return {
    respond: (ask, occasion) => lookedUp(ask, occasion, "said"),
    working(ask, lang) {
      const command = commands.find((one) => one.name === ask.command) as Command;
      return command.working?.(ask.request, lang);
    },
    async openForm(ask, occasion, opening) {
      const admitted = occasion.standing.admit(ask.command);
      if (!admitted.admitted) return refused(admitted, occasion);
      const { command, asker } = admitted;
      if (!hasForm(command)) throw new Error(`${command.name} has no form`);
      const watch = watched(asker.view);
      const others = commands.filter(
        ({ name, form }) =>
          form && name !== command.name && opening?.others.includes(name) && asker.commands.includes(name),
      );
      const state = { lead: opening?.lead, values: opening?.given, others };
      const contentIn = (lang: Lang) =>
        redactedCard(formCard(command, ask, { view: watch.view, lang }, state), asker.view);
      const content = contentIn(occasion.lang);
      return { content, contentIn, ending: "form", trace: { ask, classes: watch.shown() } };
    },
    async submitForm(ask, formValue, occasion) {
      const admitted = occasion.standing.admit(ask.command);
      if (!admitted.admitted) return refused(admitted, occasion);
      const { command, asker } = admitted;
      if (!hasForm(command)) throw new Error(`${command.name} has no form`);
      const values = valuesOf(command.form.fields, formValue);
      const filled = command.form.read(values, ask.request, asker.view);
      const asked = filled.ok ? parseAsk({ command: command.name, request: filled.request }) : undefined;
      if (asked)
        return { trace: { ask: asked, classes: [] }, ...(await lookedUp(asked, occasion, "filled in")) };
      const problems = filled.ok ? [notFilledIn] : filled.problems;
      const watch = watched(asker.view);
      // What was typed into it nobody else has read yet.
      const contentIn = (lang: Lang) =>
        redactedCard(formCard(command, ask, { view: watch.view, lang }, { values, problems }), asker.view);
      const content = contentIn(occasion.lang);
      return { content, contentIn, ending: "form", trace: { ask, classes: watch.shown() } };
    },
  };
}

function refused(refusedAsk: Refused, { lang }: Occasion): Response {
  return saidIn(lang, (one) => refusal(refusedAsk, one), { ending: "refused" });
}

/** A response that says something in one language, and could in the other. */
export function saidIn(
  lang: Lang,
  contentIn: (lang: Lang) => Content,
  rest: Omit<Response, "content" | "contentIn">,
): Response {
  return { ...rest, content: contentIn(lang), contentIn };
}

function hasForm(command: Command): command is Command & { readonly form: Form<Command["name"]> } {
  return command.form !== undefined;
}
