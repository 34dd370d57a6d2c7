import type { Element } from "../../cards/element.ts";
import { buttonRow, type Fact, fact, lines, linkButton } from "../../cards/layout.ts";
import { registrationScenarios, tagTypes } from "../../feishu/shapes/codes.ts";
import { textOf } from "../../feishu/shapes/i18n.ts";
import type { Profile } from "../../feishu/shapes/profile.ts";
import { momentOf } from "../../feishu/shapes/time.ts";
import { nameIn } from "../lookups/names.ts";
import { dotted, listed, momentText, present, wordFor, yesOrNo } from "../wording.ts";
import type { ProfileContext } from "./person.ts";

/** Where a talent came from and where it is filed. */
export function filing(profile: Profile, { lang, timeZone, names, request }: ProfileContext): Fact[] {
  const t = (zh: string, en: string) => (lang === "zh" ? zh : en);
  const when = whenIn(timeZone);
  const many = (all: readonly (string | undefined)[] | undefined) => listed(present(all), lang);
  const owner = (id: string | undefined) =>
    request.user_id_type === "people_admin_id" ? id : nameIn(names, "employee", id, lang);
  const pools = profile.talent_pool_ref_list_v2;
  const attachments = profile.resume_attachment_list;
  const similar = profile.similar_info_v2;
  return [
    ...fact(
      t("简历来源", "Sources"),
      many(profile.resume_source_list?.map((it) => textOf(it, lang) ?? it.id)),
    ),
    ...fact(
      t("人才标签", "Tags"),
      many(
        profile.tag_list?.map((it) => {
          const about = dotted(wordFor(tagTypes, it.type, lang), textOf(it.description, lang));
          const name = textOf(it.name, lang) ?? it.id ?? "";
          return about ? t(`${name}（${about}）`, `${name} (${about})`) : name;
        }),
      ),
    ),
    ...fact(
      t("人才库", "Pools"),
      pools?.length
        ? many(
            pools.map((it) =>
              dotted(textOf(it.name, lang) ?? it.id, textOf(it.description, lang), when(it.add_time)),
            ),
          )
        : many(profile.talent_pool_id_list),
    ),
    ...fact(
      t("文件夹", "Folders"),
      many(
        profile.talent_folder_ref_list_v2?.map((it) =>
          dotted(
            it.name ?? it.folder_id,
            it.owner_id && `${t("所有者", "owner")} ${owner(it.owner_id)}`,
            when(it.add_time),
          ),
        ),
      ),
    ),
    ...fact(
      t("简历附件", "Résumé attachments"),
      attachments?.length
        ? many(attachments.map((it) => dotted(it.name ?? it.id, it.mime, when(it.create_time))))
        : many(profile.resume_attachment_id_list),
    ),
    ...fact(t("疑似重复人才", "May be a duplicate"), yesOrNo(similar?.is_similar_talent, lang)),
    ...fact(t("相似人才 ID", "Similar talents' IDs"), many(similar?.similar_talent_id_list)),
  ];
}

/** The forms somebody filled in, and where to download them for those who see identity data. */
export function registrations(profile: Profile, { view, lang, timeZone }: ProfileContext): Element[] {
  const zh = lang === "zh";
  const when = whenIn(timeZone);
  const all = [
    ...new Map(
      [...(profile.interview_registration_list ?? []), ...(profile.registration_list ?? [])].map((one) => [
        one.id,
        one,
      ]),
    ).values(),
  ];
  const told = all.flatMap((one) =>
    fact(
      wordFor(registrationScenarios, one.scenario, lang) ?? (zh ? "登记表" : "Registration form"),
      dotted(when(one.registration_time), one.id),
    ),
  );
  const buttons = all.flatMap((one) =>
    linkButton(
      present([
        zh ? "下载" : "Download",
        wordFor(registrationScenarios, one.scenario, lang)?.toLowerCase() ?? (zh ? "登记表" : "form"),
      ]).join(zh ? "" : " "),
      view.show(one.download_url),
    ),
  );
  return [...lines(told, lang), ...buttonRow(buttons)];
}

function whenIn(timeZone: string) {
  return (stamp: string | number | undefined) => {
    const moment = momentOf(stamp);
    return moment && momentText(moment.getTime(), timeZone);
  };
}
