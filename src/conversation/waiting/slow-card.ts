import { always, type Content } from "../../cards/card.ts";
import { text } from "../../cards/element.ts";
import type { FailureKind } from "../../feishu/failure.ts";
import { type Both, type Lang, say } from "../../words.ts";

/** Stands in the chat where Feishu lets an answer wait; `kind` is the trouble it made last, if any. The answer takes its place. */
export function slowCard(kind: FailureKind | undefined, lang: Lang): Content {
  return {
    tone: "question",
    title: lang === "zh" ? "还在查" : "Still looking it up",
    blocks: [always(text(say(kind === "rate-limited" ? queueing : kind ? failing : slow, lang)))],
  };
}

const slow: Both = {
  zh: "飞书还没有答复，正在等。结果会出现在这张卡片上，不用再发一遍。",
  en: "Feishu has not answered yet; I am waiting for it. The result takes the place of this card, so there is no need to ask again.",
};
const failing: Both = {
  zh: "飞书没有正常答复，正在重试。成功或失败，几秒内都会写在这张卡片上，不用再发一遍。",
  en: "Feishu does not answer as it should, and is being asked again. Whether that works or not, this card says so within seconds; there is no need to ask again.",
};
const queueing: Both = {
  zh: "飞书暂时限流，正在排队。轮到后，结果会出现在这张卡片上，不用再发一遍。",
  en: "Feishu is limiting us for a while, and this waits for its turn. The result takes the place of this card, so there is no need to ask again.",
};
