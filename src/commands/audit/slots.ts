import type { Slot } from "../../language/grammar.ts";

const deeds = "查 看 查询 查看 搜 问 查到 看到 打听".split(" ");
const whom = [
  "谁",
  "有谁",
  "都有谁",
  "还有谁",
  "哪些人",
  "有哪些人",
  "哪个人",
  "是谁",
  "有人",
  "有没有人",
  "被谁",
  "被哪些人",
];
const done = ["过", "了", "过的"];

/** “查过什么”, “看了谁”: what somebody asked. */
const asked = deeds.flatMap((deed) =>
  ["过", "了"].flatMap((how) =>
    ["什么", "谁", "哪些人", "哪些", "什么人", "啥"].map((what) => deed + how + what),
  ),
);

/** Which side of an ask a person stands on, and words that go with it. */
export const auditSlots: readonly Slot[] = [
  {
    name: "side",
    value: "subject",
    calls: true,
    words: {
      zh: whom.flatMap((who) => deeds.flatMap((deed) => done.map((how) => who + deed + how))),
      en: [
        ...["who", "who has", "who's", "who else"].flatMap((who) =>
          "looked up|looked at|viewed|searched for|asked about|asked for|queried|checked|checked out|accessed|opened"
            .split("|")
            .map((deed) => `${who} ${deed}`),
        ),
        "who saw",
        "who has seen",
        ...["did anyone", "did anybody", "did someone", "did somebody"].flatMap((who) =>
          ["look up", "look at", "view", "ask about", "see"].map((deed) => `${who} ${deed}`),
        ),
        ...["has anyone", "has anybody", "has someone", "has somebody"].flatMap((who) =>
          ["looked up", "looked at", "viewed", "asked about", "seen"].map((deed) => `${who} ${deed}`),
        ),
      ],
    },
  },
  {
    name: "side",
    value: "asker",
    calls: true,
    words: {
      zh: [...asked, ..."查询记录 的查询记录 查询历史 的查询历史 提问记录 的提问记录 的查询".split(" ")],
      en: [
        "what did",
        "whom did",
        "what has",
        "whom has",
        "asks of",
        "asks by",
        "queries of",
        "queries by",
        "lookups of",
        "lookups by",
      ],
    },
  },
  {
    name: "deed",
    words: {
      zh: [],
      en: [
        "ask",
        "asked",
        "ask about",
        "asked about",
        "look up",
        "looked up",
        "look at",
        "looked at",
        "view",
        "viewed",
        "query",
      ],
    },
  },
];
