import { userIdType } from "../../feishu/shapes/parameters.ts";
import type { Draft, Grammar, Reading } from "../../language/grammar.ts";
import { idTypeSlots } from "../../language/id-types.ts";
import { oneTalent, talentFollowing } from "../../language/one-talent.ts";
import { contradicts, setting, valuesOf } from "../../language/slots.ts";

/** “谁内推了 ada@example.com”, “138 0013 8000 的内推”, "referrals of talent 6930815272790114324". */
export const referralsGrammar: Grammar = {
  command: "referrals",
  offer: { zh: "谁内推了", en: "Referrals of" },
  need: {
    zh: "要查谁的内推？请加上人才的手机号、邮箱、姓名或人才 ID。",
    en: "Whose referrals? Please add the talent's phone number, e-mail, name or talent ID.",
  },
  words: {
    zh: [
      ..."内推进来的 是谁内推进来 谁内推进来 谁内推来 内推过来的 是谁介绍的 谁介绍的 谁介绍来的 谁介绍过来的 介绍人 的介绍人 内推 的内推 内推人 的内推人 内推记录 内推信息 内推情况 内推详情 查内推 谁内推 谁内推了 谁内推的 谁内推过 谁给内推的 是谁内推 是谁内推的 被谁内推 被谁内推的 由谁内推 内推来的 被内推 内推者 内推官 内推同事 内推员工 谁推荐的 谁推荐来的 谁推荐过来的 谁内推来的 谁内推过来的 谁内推进来的 是谁内推过来的 是谁推荐来的 谁推荐了 谁推荐过 谁推荐 是谁推荐的 是谁推荐 被谁推荐 推荐人 的推荐人 推荐人是谁 谁推的 谁推来的 是谁推的 有人内推 有没有人内推 有人内推吗 推荐记录 伯乐是谁".split(
        " ",
      ),
    ],
    en: [
      "referral",
      "referrals",
      "referral of",
      "referral for",
      "referrals of",
      "referrals for",
      "referral record",
      "referral records",
      "referral info",
      "referrer",
      "referrers",
      "referrer of",
      "who referred",
      "who has referred",
      "who recommended",
      "who introduced",
      "who brought in",
      "who put forward",
      "who vouched for",
      "who was it that referred",
      "who is it that referred",
      "who's the referrer of",
      "referred",
      "was referred",
      "referred by whom",
      "was referred by whom",
      "been referred",
      "referred by someone",
      "referred by somebody",
      "referred by anyone",
      "referred by anybody",
      "anyone referred",
      "who made the referral",
    ],
  },
  // The other way round (whom did this person refer?) and referring somebody: Feishu cannot be asked that.
  except: {
    zh: [
      ..."被内推了 已内推 内推邮箱 内推投递 内推成功 内推入口 内推渠道 内推名额 内推了谁 内推过谁 内推的是谁 内推了哪些 内推了哪些人 内推了几个 内推了多少 内推过哪些 内推过的人 内推的人 内推的候选人 推荐了谁 推荐过谁 推荐了哪些人 推荐的人 我想内推 我要内推 我来内推 想内推 要内推 帮我内推 请内推 怎么内推 如何内推 帮忙内推 可以内推 能内推 内推一下 内推一个 内推奖 内推奖金 内推码 内推链接 内推政策 内推规则 取消内推 撤回内推".split(
        " ",
      ),
    ],
    en: [
      "refer",
      "refers",
      "referring",
      "referred by",
      "referrals by",
      "referrals from",
      "referrals made by",
      "referral bonus",
      "referral link",
      "referral code",
      "referral policy",
      "referral program",
    ],
  },
  slots: [
    ...idTypeSlots("user_id_type", userIdType.options),
    {
      name: "created",
      words: {
        zh: ["创建", "创建的", "创建时间", "内推时间", "提交的", "产生的", "新增的", "推荐时间"],
        en: ["created", "made", "submitted", "dated", "created at"],
      },
    },
  ],
  uses: ["shown", "id", "phone", "email", "identity", "quoted", "name", "dialling", "period"],
  takes: "name",
  nouns: { talent: [] },
  offers: ["phone", "email", "id", "shown"],
  follow: talentFollowing,
  build,
};

const ofOneTalent = oneTalent(
  {
    zh: "一次只能查一位人才的内推，要查哪一位？",
    en: "I can look up the referrals of one talent at a time. Whose?",
  },
  (reading) => {
    const [created] = valuesOf(reading, "period");
    return { ...(created ? { created } : {}), ...setting(reading, "referrals", "user_id_type") };
  },
);

function build(reading: Reading): Draft {
  if (valuesOf(reading, "period").length > 1) return { kind: "question", question: onePeriod, options: [] };
  return contradicts(reading, "referrals", ["user_id_type"]) ?? ofOneTalent(reading);
}

const onePeriod = {
  zh: "一次只能按一段时间查内推，请只留一段，例如 2024-01-01 到 2024-03-31。",
  en: "Referrals can be looked up for one period at a time, for example 2024-01-01 to 2024-03-31. Which one?",
};
