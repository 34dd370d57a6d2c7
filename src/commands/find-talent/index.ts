import { batchGetTalentIds } from "../../feishu/endpoints/hire-talents-batch-get-id.ts";
import { getTalent } from "../../feishu/endpoints/hire-talents-get.ts";
import { command } from "../command.ts";
import { type FindTalentAnswer, findTalents } from "./answer.ts";
import { findTalentForm } from "./form.ts";
import { findTalentGuide } from "./guide.ts";
import { savedAsk } from "./list/saved-ask.ts";
import { findTalentRefers } from "./refers.ts";
import { findTalentCard, findTalentSheet, findTalentWorking } from "./show.ts";
import { findTalentShown } from "./shown.ts";

/** Who is behind a phone number, an e-mail, an identity document? */
export const findTalent = command<"find-talent", FindTalentAnswer>({
  name: "find-talent",
  title: { zh: "查人才", en: "Find a talent" },
  about: {
    zh: "用手机号、邮箱或证件号，一次可以给多个",
    en: "By phone, e-mail or ID document; several at once are fine",
  },
  examples: {
    zh: ["查一下 138 0013 8000", "邮箱 ada@example.com 是谁", "身份证 110101199003070011"],
    en: ["find talent by phone +1 415 555 0132", "who is ada@example.com", "passport E12345678"],
  },
  guide: findTalentGuide,
  form: findTalentForm,
  needs: [batchGetTalentIds, getTalent],
  answer: findTalents,
  show: findTalentCard,
  refers: findTalentRefers,
  shown: findTalentShown,
  again: (answer, request) =>
    answer.kind === "list"
      ? savedAsk({ id: answer.id, page: answer.page })
      : { command: "find-talent", request },
  file: findTalentSheet,
  working: findTalentWorking,
});
