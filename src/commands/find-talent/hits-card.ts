import { always, type Block, type Content, entry } from "../../cards/card.ts";
import { heading, quiet, rule, text } from "../../cards/element.ts";
import { buttonRow } from "../../cards/layout.ts";
import type { Ask } from "../ask.ts";
import { askButton, refineButton } from "../ask-button.ts";
import type { ShowContext } from "../command.ts";
import { notShownLine, withheldOnboarding } from "../lookups/not-shown.ts";
import { jobOf } from "../talent/show.ts";
import { counted, dotted, listed, phoneText, searchedFor } from "../wording.ts";
import type { FindTalentAnswer, Hit } from "./answer.ts";
import { beyondText, onboardedText, refusedPanel, repeatedText, unreadPanel } from "./notes.ts";
import { kindText, type Sought, soughtText, valueText } from "./sought.ts";

type Hits = FindTalentAnswer & { readonly kind: "hits" };
type Context = ShowContext<"find-talent">;

/** Talents found: name, contact, what matched, onboarded or not, id, and where to go from here. */
export function hitsCard(answer: Hits, context: Context): Content {
  const { lang, view, request } = context;
  const zh = lang === "zh";
  const { hits, values, total } = answer;
  const all = values.map((one) => soughtText(one, view, lang));
  const searched = dotted(
    searchedFor(listed(all, lang), lang),
    new Set(values.map((one) => one.kind)).size > 1 && matchText(request.match, zh),
    repeatedText(answer.notes, lang),
  );
  const refined: Ask = { command: "find-talent", request: { ...request, list: undefined } };
  const foot = always(...buttonRow([refineButton(refined, lang)]), quiet(searched));
  const notes = always(
    ...refusedPanel(
      answer.refused.flatMap((place) => values[place] ?? []),
      context,
      false,
    ),
    ...unreadPanel(answer.notes, context, false),
  );
  if (hits.length === 0) {
    return {
      tone: "empty",
      title: zh ? "没有找到人才" : "No talent found",
      blocks: [always(...beyondText(answer.notes, lang), text(nobodyText(answer, context))), notes, foot],
    };
  }
  const missed = missesOf(answer).map((one) => soughtText(one, view, lang));
  const more = total - hits.length;
  return {
    tone: "answer",
    title: zh ? `找到 ${total} 位人才` : `${counted(total, lang, talents)} found`,
    blocks: [
      ...hits.map((hit, index) => hitBlock(hit, index, answer, context)),
      ...(missed.length > 0
        ? [always(rule(), text(`${missedText(answer, context)}${listed(missed, lang)}`))]
        : []),
      notes,
      always(
        ...(more > 0 ? [quiet(zh ? `还有 ${more} 位未显示。` : `${more} more are not shown.`)] : []),
        ...notShownLine(withheldOnboarding(hits.map(onboarded)), lang),
      ),
      foot,
    ],
  };
}

const talents = { one: "talent", many: "talents", zh: "位人才" };

function matchText(match: Context["request"]["match"], zh: boolean): string {
  if (match === "all") return zh ? "同时满足" : "all of them";
  return zh ? "满足任意一个" : "any of them";
}

/** Kinds given together must all fit. */
const mustAllFit = ({ values }: Hits, { request }: Context) =>
  request.match === "all" && new Set(values.map((one) => one.kind)).size > 1;

/** What found nobody; where all must fit, it may well be somebody's who does not fit the rest. */
function missedText(answer: Hits, context: Context): string {
  const zh = context.lang === "zh";
  if (mustAllFit(answer, context))
    return zh ? "没有同时符合其他条件的人：" : "Nobody has these who fits the rest as well: ";
  return zh ? "没有找到：" : "Not found: ";
}

/** Nobody: with several kinds ANDed, perhaps somebody fits one of them. */
function nobodyText(answer: Hits, context: Context): string {
  const zh = context.lang === "zh";
  if (mustAllFit(answer, context)) {
    return zh
      ? "没有同时符合这些条件的人才。可在“筛选”里改为满足任意一个。"
      : "No talent fits all of these. With “Refine” you can ask for any of them.";
  }
  return zh
    ? "飞书招聘里没有符合的人才。请核对号码；外国号码请带上国家区号，例如 +1。"
    : "Feishu Hire has no such talent. Check the number; give foreign phones with their country code, such as +1.";
}

function missesOf({ values, hits, total, refused }: Hits): Sought[] {
  // Where some hits are not shown, what matched them is not known here.
  if (total > hits.length) return [];
  const hit = new Set([...hits.flatMap((one) => one.found.matched), ...refused]);
  return values.filter((_, place) => !hit.has(place));
}

function onboarded({ found, profile }: Hit): boolean | undefined {
  return found.onboarded ?? profile?.is_onboarded;
}

function hitBlock(hit: Hit, index: number, { values }: Hits, { lang, view }: Context): Block {
  const { found, profile } = hit;
  const zh = lang === "zh";
  const basic = profile?.basic_info;
  const latest = profile?.career_list?.[0];
  const number = basic?.mobile_number;
  const contact = dotted(
    phoneText(number && { code: basic?.mobile_code ?? "", number }, view),
    view.show(basic?.email),
  );
  const matched = found.matched.flatMap((place) => values[place] ?? []);
  const id = found.id;
  return entry(
    ...(index > 0 ? [rule()] : []),
    heading(basic?.name || (zh ? "（姓名读取失败）" : "(name could not be read)")),
    ...(contact ? [text(contact)] : []),
    ...(matched.length > 0
      ? [
          quiet(
            `${zh ? "匹配：" : "Matched: "}${listed(
              matched.map((one) => `${kindText(one, lang)} ${valueText(one, view)}`),
              lang,
            )}`,
          ),
        ]
      : []),
    quiet(
      dotted(
        latest && dotted(latest.title, latest.company_name),
        onboardedText(onboarded(hit), lang),
        `${zh ? "人才 ID" : "Talent ID"} ${id}`,
      ),
    ),
    ...buttonRow(
      buttons(id, onboarded(hit) === true && profile ? jobOf(profile) : undefined).map(
        ({ label, ask }, order) => askButton(label[lang], ask, order === 0 ? { kind: "primary" } : {}),
      ),
    ),
  );
}

function buttons(id: string, job: Ask | undefined) {
  const talent = { by: "id", id } as const;
  const profile: Ask = { command: "talent", request: { talent } };
  const referrals: Ask = { command: "referrals", request: { talent } };
  return [
    { label: { zh: "查看档案", en: "Profile" }, ask: profile },
    { label: { zh: "查内推", en: "Referrals" }, ask: referrals },
    ...(job ? [{ label: { zh: "查职务", en: "Job" }, ask: job }] : []),
  ];
}
