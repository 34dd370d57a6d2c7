import type { Both } from "../words.ts";
import { codeExplanations } from "./code-explanations.ts";
import { dataRangePage } from "./console.ts";
import type { Failure, FailureKind } from "./failure.ts";

/** A failure in words: what happened, and what to do next. */
export interface Explanation {
  readonly meaning: Both;
  readonly remedy: Both;
}

const kinds: Readonly<Record<FailureKind, Explanation>> = {
  "bad-request": {
    meaning: {
      zh: "这次的查询条件不符合飞书接口的要求，因此没有发出请求。",
      en: "What was asked does not fit the limits of Feishu's API, so nothing was sent.",
    },
    remedy: {
      zh: "请检查条件后再试，比如一次查询的数量、日期的先后。",
      en: "Check what you asked for and try again: how many at once, which date comes first.",
    },
  },
  "invalid-parameter": {
    meaning: { zh: "飞书认为某个查询条件不正确。", en: "Feishu did not accept one of the values." },
    remedy: {
      zh: "请检查号码、ID、日期等是否写对，然后再试。",
      en: "Check numbers, ids and dates for mistakes, then try again.",
    },
  },
  "not-found": {
    meaning: { zh: "没有找到，可能已被删除。", en: "It was not found; it may have been deleted." },
    remedy: { zh: "请确认 ID 是否正确。", en: "Check that the id is right." },
  },
  "scope-missing": {
    meaning: {
      zh: "应用还没有开通这项查询所需的权限。",
      en: "The app has not been granted the scope this lookup needs.",
    },
    remedy: {
      zh: "请管理员在开发者后台开通下列权限，并发布新版本。",
      en: "Ask an administrator to grant the scopes below in the developer console and publish a new version.",
    },
  },
  "out-of-range": {
    meaning: {
      zh: "这部分数据不在应用的数据权限范围内。",
      en: "This lies outside the range of data the app may read.",
    },
    remedy: {
      zh: `请管理员在开发者后台${dataRangePage.zh}里扩大范围，并发布新版本。`,
      en: `Ask an administrator to widen the data range under ${dataRangePage.en} in the developer console and publish a new version.`,
    },
  },
  credentials: {
    meaning: { zh: "飞书不接受应用的身份凭证。", en: "Feishu does not accept the app's credentials." },
    remedy: {
      zh: "请部署 Bole 的同事核对 FEISHU_APP_ID 和 FEISHU_APP_SECRET，并确认应用已启用。",
      en: "Ask whoever runs Bole to check FEISHU_APP_ID and FEISHU_APP_SECRET, and that the app is enabled.",
    },
  },
  "rate-limited": {
    meaning: {
      zh: "查询太频繁，飞书暂时限流了。",
      en: "Too many lookups at once: Feishu is limiting us for a while.",
    },
    remedy: { zh: "请稍等片刻再试。", en: "Wait a moment, then try again." },
  },
  timeout: {
    meaning: { zh: "飞书没有在规定时间内答复。", en: "Feishu did not answer in time." },
    remedy: {
      zh: "请稍后再试；如果一直超时，请告诉管理员。",
      en: "Try again in a moment; if it keeps happening, tell the administrator.",
    },
  },
  unreachable: {
    meaning: { zh: "连不上飞书开放平台。", en: "The Feishu Open Platform could not be reached." },
    remedy: {
      zh: "请稍后再试；如果一直连不上，请部署 Bole 的同事检查网络和 FEISHU_DOMAIN。",
      en: "Try again in a moment; if it stays, ask whoever runs Bole to check the network and FEISHU_DOMAIN.",
    },
  },
  "feishu-fault": {
    meaning: { zh: "飞书内部出错了。", en: "Something failed inside Feishu." },
    remedy: {
      zh: "请稍后再试；如果一直如此，请凭日志 ID 联系飞书技术支持。",
      en: "Try again in a moment; if it stays, take the log id to Feishu's support.",
    },
  },
  "unexpected-answer": {
    meaning: {
      zh: "飞书的答复与接口文档不一致，无法可靠读取。",
      en: "Feishu's answer is not what its document says and cannot be trusted.",
    },
    remedy: {
      zh: "请把日志 ID 交给部署 Bole 的同事；如果经过代理，也请检查代理。",
      en: "Give the log id to whoever runs Bole; if a proxy stands between, check it too.",
    },
  },
  refused: {
    meaning: { zh: "飞书拒绝了这次请求。", en: "Feishu refused the request." },
    remedy: {
      zh: "请看飞书的说明；仍不清楚时，请凭日志 ID 联系飞书技术支持。",
      en: "See what Feishu says; if that does not help, take the log id to Feishu's support.",
    },
  },
};

/** In place of a remedy that speaks of the log id, where there is none. */
const unnamed: Partial<Readonly<Record<FailureKind, Both>>> = {
  "unexpected-answer": {
    zh: "请稍后再试；如果一直如此，请告诉部署 Bole 的同事：这个答复没有日志 ID，可能不是飞书给的，而是中间的代理。",
    en: "Try again in a moment; if it stays, tell whoever runs Bole: this answer has no log id, so it may be a proxy's in between rather than Feishu's.",
  },
  refused: {
    zh: "请看飞书的说明；仍不清楚时，请告诉管理员。",
    en: "See what Feishu says; if that does not help, tell the administrator.",
  },
};
const tellTheAdministrator: Both = {
  zh: "请稍后再试；如果一直如此，请告诉管理员。",
  en: "Try again in a moment; if it stays, tell the administrator.",
};

function spokenOf(remedy: Both, { kind, logId }: Pick<Failure, "kind" | "logId">): Both {
  const promises = remedy.zh.includes("日志 ID") && logId === undefined;
  return promises ? (unnamed[kind] ?? tellTheAdministrator) : remedy;
}

/** The words for a failure: those of its code where it has some, else those of its kind. */
export function explain(failure: Pick<Failure, "kind" | "code" | "retryAfter" | "logId">): Explanation {
  const general = kinds[failure.kind];
  const special = failure.code === undefined ? undefined : codeExplanations[failure.code];
  const meaning = special?.meaning ?? general.meaning;
  const remedy = spokenOf(special?.remedy ?? general.remedy, failure);
  const seconds = Math.ceil(failure.retryAfter ?? 0);
  if (failure.kind !== "rate-limited" || special?.remedy || seconds === 0) return { meaning, remedy };
  return {
    meaning,
    remedy: {
      zh: `请等 ${seconds} 秒再试。`,
      en: `Wait ${seconds} ${seconds === 1 ? "second" : "seconds"}, then try again.`,
    },
  };
}
