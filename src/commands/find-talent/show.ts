import type { View } from "../../access/view.ts";
import { always, type Block, type Content, entry } from "../../cards/card.ts";
import { heading, quiet, rule, text } from "../../cards/element.ts";
import { buttonRow } from "../../cards/layout.ts";
import { identificationTypes } from "../../feishu/shapes/codes.ts";
import type { Ask } from "../ask.ts";
import { askButton } from "../ask-button.ts";
import type { ShowContext } from "../command.ts";
import { jobOf } from "../talent/show.ts";
import { counted, dotted, listed, phoneText, searchedFor, wordFor } from "../wording.ts";
import type { FindTalentAnswer, Hit } from "./answer.ts";

/** Talents found: name, contact, onboarded or not, id, and where to go from here. */
export function findTalentCard(answer: FindTalentAnswer, context: ShowContext<"find-talent">): Content {
  const { lang, view, request } = context;
  const zh = lang === "zh";
  const searched = searchedFor(soughtText(request, view, lang), lang);
  if (answer.hits.length === 0) {
    return {
      tone: "empty",
      title: zh ? "没有找到人才" : "No talent found",
      blocks: [
        always(
          text(
            zh
              ? "飞书招聘里没有符合的人才。请核对号码；外国号码请带上国家区号，例如 +1。"
              : "Feishu Hire has no such talent. Check the number; give foreign phones with their country code, such as +1.",
          ),
          quiet(searched),
        ),
      ],
    };
  }
  const more = answer.total - answer.hits.length;
  return {
    tone: "answer",
    title: zh ? `找到 ${answer.total} 位人才` : `${counted(answer.total, lang, talents)} found`,
    blocks: [
      ...answer.hits.map((hit, index) => hitBlock(hit, index, context)),
      always(
        ...(more > 0 ? [quiet(zh ? `还有 ${more} 位未显示。` : `${more} more are not shown.`)] : []),
        quiet(searched),
      ),
    ],
  };
}

const talents = { one: "talent", many: "talents", zh: "位人才" };

function hitBlock({ found, profile }: Hit, index: number, context: ShowContext<"find-talent">): Block {
  const { lang, view } = context;
  const zh = lang === "zh";
  const basic = profile?.basic_info;
  const latest = profile?.career_list?.[0];
  const number = found.mobile_number ?? basic?.mobile_number;
  const code = (found.mobile_number ? found.mobile_code : basic?.mobile_code) ?? "";
  const onboarded = found.is_onboarded ?? profile?.is_onboarded;
  const contact = dotted(
    phoneText(number && { code, number }, view),
    view.show(found.email ?? basic?.email),
    documentText(found, view, lang),
  );
  const id = found.talent_id;
  return entry(
    ...(index > 0 ? [rule()] : []),
    heading(basic?.name || (zh ? "（姓名读取失败）" : "(name could not be read)")),
    ...(contact ? [text(contact)] : []),
    quiet(
      dotted(
        latest && dotted(latest.title, latest.company_name),
        onboarded === undefined ? undefined : onboardedText(onboarded, zh),
        `${zh ? "人才 ID" : "Talent ID"} ${id}`,
      ),
    ),
    ...buttonRow(
      buttons(id, onboarded === true && profile ? jobOf(profile) : undefined).map(({ label, ask }, order) =>
        askButton(label[lang], ask, order === 0 ? { kind: "primary" } : {}),
      ),
    ),
  );
}

function onboardedText(onboarded: boolean, zh: boolean): string {
  return onboarded ? (zh ? "已入职" : "onboarded") : zh ? "未入职" : "not onboarded";
}

function documentText(found: Hit["found"], view: View, lang: "zh" | "en"): string | undefined {
  const number = view.show(found.identification_number);
  const kind = view.show(found.identification_type, (it) => wordFor(identificationTypes, it, lang));
  return number && dotted(kind, number).replace(" · ", " ");
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

/** What was asked for, as this audience may see it. */
function soughtText(request: ShowContext<"find-talent">["request"], view: View, lang: "zh" | "en"): string {
  const pieces = [
    ...request.phones.map((one) => phoneText(one, view)),
    ...request.emails.map((one) => view.show(one)),
    ...request.identities.map(
      (one) => `${wordFor(identificationTypes, one.type, lang) ?? ""} ${view.show(one.number) ?? "****"}`,
    ),
  ];
  return listed(
    pieces.filter((one) => one !== undefined),
    lang,
  );
}
