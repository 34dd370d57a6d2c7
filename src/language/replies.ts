import type { Both, Lang } from "../words.ts";
import { clipped } from "./characters.ts";
import type { Draft, Grammar, SubjectText } from "./grammar.ts";
import type { Proposal } from "./propose.ts";
import type { Choice, Lacking, Understanding } from "./understanding.ts";

/** At most so many buttons on a question. */
const mostChoices = 3;
/** A button's subject is cut to this many characters; Feishu's own limit for the whole text is 100. */
const longestSubject = 40;

export function ask(lang: Lang, grammar: Grammar, request: unknown): Understanding & { kind: "ask" } {
  return { kind: "ask", lang, command: grammar.command, request };
}

/** Several readings, several asks in a row, or one that is not sure. */
type Why = "several" | "which" | "nobody" | "apart" | "hidden" | "unsure";

/** A question that offers what could be meant; the form as well, where as many of one command as it can offer are, for there may be more. */
export function offer(lang: Lang, proposals: readonly Proposal[], why: Why): Understanding {
  const choices = proposals.flatMap(({ grammar, draft }) =>
    draft.kind === "request" ? [choice(grammar, draft.request, draft.subject)] : [],
  );
  const [command, ...others] = new Set(choices.map((one) => one.command));
  return {
    kind: "question",
    lang,
    question: questions[why],
    choices: choices.slice(0, mostChoices),
    ...(choices.length >= mostChoices && command !== undefined && others.length === 0 && { command }),
  };
}

/** One ask that is likely, but not sure. */
export function maybe(lang: Lang, grammar: Grammar, request: unknown): Understanding {
  return { kind: "question", lang, question: questions.unsure, choices: [choice(grammar, request, "")] };
}

/** A question the grammar itself asks. */
export function repeat(lang: Lang, grammar: Grammar, draft: Draft & { kind: "question" }): Understanding {
  const choices = draft.options.map(({ request, subject }) => choice(grammar, request, subject));
  const { question } = draft;
  return {
    kind: "question",
    lang,
    question,
    choices: choices.slice(0, mostChoices),
    command: grammar.command,
  };
}

/** What was called for without what it needs: its grammar, and what that made of the words. */
export interface Called {
  readonly grammar: Grammar;
  readonly draft?: Draft;
}

/** What a command still needs; `others` go by the same words. */
export function missing(lang: Lang, called: Called, others: readonly Called[] = []): Understanding {
  const first = lackingOf(called);
  const { command, question } = first;
  const lacking = [first];
  for (const one of others.map(lackingOf))
    if (!lacking.some((known) => known.command === one.command)) lacking.push(one);
  return { kind: "question", lang, question, choices: [], command, lacking };
}

function lackingOf({ grammar: { command, need: question }, draft }: Called): Lacking {
  if (draft?.kind !== "incomplete") return { command, question };
  const { need = question, given } = draft;
  return { command, question: need, ...(given && { given }) };
}

/** “他”, and there is nobody it could mean. */
export function meansNobody(lang: Lang, command: string | undefined): Understanding {
  return { kind: "question", lang, question: questions.nobody, choices: [], ...(command && { command }) };
}

export function helpAsked(lang: Lang, nearest: readonly string[]): Understanding {
  return { kind: "help", lang, why: "asked", nearest };
}

export function thanked(lang: Lang): Understanding {
  return { kind: "help", lang, why: "courtesy", nearest: [] };
}

export function unclear(lang: Lang, nearest: readonly string[]): Understanding {
  return { kind: "help", lang, why: "unclear", nearest };
}

const questions: { readonly [why in Why]: Both } = {
  several: {
    zh: "这句话可以有几种理解，你想查哪一种？",
    en: "That can be read in more than one way. Which one do you mean?",
  },
  which: {
    zh: "上一张卡片里不止一位，你指的是哪一位？也可以说“第二个的内推”。",
    en: "The card before shows more than one. Whom do you mean? You can also say “the second one's referrals”.",
  },
  nobody: {
    zh: "“他”“第二个”这样的说法，只指我半小时内在这里答复你本人的那张卡片，现在没有，所以没有查询。请回复那张卡片再问（别人问到的卡片也可以），或写出姓名、手机号或邮箱。",
    en: "“Their” and “the second one” go by my last answer to you yourself here, for half an hour; there is none, so nothing was looked up. Reply to the card you mean (one that others were answered will do), or give a name, a phone number or an e-mail.",
  },
  hidden: {
    zh: "这段话里像是有要查的内容，还没有查询。要查吗？",
    en: "There seems to be something to look up in that message. Nothing was looked up yet. Shall I?",
  },
  apart: {
    zh: "这里有几件事，先查哪一件？",
    en: "That asks for several things. Which one first?",
  },
  unsure: {
    zh: "我不太确定你的意思，所以还没有查询。要这样查吗？",
    en: "I am not sure what you mean, so nothing was looked up yet. Shall I do this?",
  },
};

function choice(grammar: Grammar, request: unknown, subject: SubjectText): Choice {
  const { zh, en } = typeof subject === "string" ? { zh: subject, en: subject } : subject;
  const { offer: says } = grammar;
  return {
    command: grammar.command,
    request,
    label: zh === "" ? says : { zh: `${says.zh}：${shortened(zh)}`, en: `${says.en}: ${shortened(en)}` },
  };
}

const shortened = (text: string) =>
  text.length > longestSubject ? `${clipped(text, longestSubject - 1)}…` : text;
