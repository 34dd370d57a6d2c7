const set = (words: string): ReadonlySet<string> => new Set(words.split("|").map((word) => word.trim()));

/**
 * Words that may stand between “search” and what is searched for. Everything else that stands there is searched for,
 * though the vocabulary knows it: 系统架构师, "display engineer", "help desk".
 */
export const openers = set(
  `请 | 麻烦 | 帮我 | 帮忙 | 给我 | 我们 | 咱们 | 能不能 | 能否 | 可以 | 一下 | 一下下 | 下 | 个 | 一个 | 一位 | 一些 | 几个 | 几位 | 一批 | 位 | 名
   | 有 | 有没有 | 有木有 | 有无 | 是否有 | 是否 | 是不是 | 有哪些 | 哪些 | 哪些人 | 哪位 | 哪个 | 哪个人 | 谁 | 谁是 | 什么 | 什么样的 | 多少 | 几 | 都 | 也
   | 叫 | 叫做 | 名叫 | 名为 | 名字叫 | 姓名 | 名字 | 关键词 | 关键字 | 的 | 了 | 是 | 在 | 里 | 里面 | 中 | 关于 | 按 | 按照 | 根据 | 通过 | 用 | 为 | 把
   | 人 | 的人 | 这个人 | 这人 | 这个 | 这位 | 这些 | 这些人 | 以下 | 下面 | 下面的 | 相关 | 相关的 | 有关 | 来自
   | 看 | 看看 | 看下 | 看一下 | 找 | 找找 | 找下 | 找一下 | 找个 | 找到 | 查 | 查查 | 查下 | 查一下
   | 那 | 那么 | 换成 | 换为 | 换 | 改成 | 改为 | 改 | 要是 | 如果 | 只看 | 只要 | what about | and what about | how about | and how about | make it | change to | change it to | switch to | only
   | ones | the ones | those ones | in our pool | pool
   | please | pls | me | for me | us | for us | for | of | the | a | an | with | who | who's | who is | who are | whose | that | which | what | has | have | had | having
   | is | are | was | were | be | been | do | does | did | any | some | a few | several | anyone | anybody | someone | somebody | somebody called | there is | there are | is there | are there | do we have | have we got
   | people | person | persons | know | knows | named | called | name | names | keyword | keywords | by | about | if | whether | our | this | these | those | following`,
);

/** Before these, a verb of the sentence may still come: “看一下能不能找到”. */
export const glue = set("in | from | on | at | of | for | to | with | the | our");

/** Words that may stand behind what is searched for. */
export const closers = set(
  `的 | 's | 了 | 吗 | 吧 | 呢 | 嘛 | 呀 | 啊 | 哦 | 噢 | 啦 | 哈 | 一下 | 请 | 谢谢 | 谢谢你 | 谢谢您 | 谢谢啦 | 多谢 | 感谢 | 谢啦 | 谢了 | 万分感谢 | 非常感谢 | 辛苦 | 辛苦了 | 辛苦啦
   | 拜托 | 麻烦了 | 麻烦 | 麻烦你 | 麻烦您 | 好吗 | 好不好 | 行吗 | 可以吗 | 急 | 在线等 | 尽快 | 赶紧 | 人 | 的人 | 这个人 | 这人 | 这位 | 这些人 | 这几个人 | 有没有 | 有哪些 | 有吗 | 哪些 | 哪些人 | 谁 | 是谁 | 是谁啊 | 的信息
   | 在库 | 在库里 | 姓名 | 名字 | 我 | 给我 | 来着
   | instead | rather | please | pls | plz | kindly | thanks | thank you | thx | cheers | thanks a lot | thank you very much | thanks in advance | many thanks | much appreciated | i appreciate it
   | if you can | if possible | when you can | when you have time | real quick | asap | right now | for me | for us | people | person | persons | anyone | anybody | someone | somebody | our system | our database`,
);

/** Closers that count even stuck to a word: 产品经理的, java吗. */
export const hanging = /^[的了吗吧呢嘛呀啊哦]$/;

/** Known words that can well be searched for alone. */
export const things = set(
  "系统 | 信息 | 人员 | 老师 | 同学 | 资料库 | 飞书 | 飞书招聘 | 飞书人事 | system | work | records | information",
);

/**
 * Knowing or doing something, before what is known or done: 会 Java, 懂英语, 做产品. 会计 and the like are words of
 * their own.
 */
export const skill =
  /(^既?|[\s,，、(]|和|或者?|并且|且|也|又|还)(?:[会會](?![计展议员务所籍长計議員務長])|懂得?|熟悉|精通|擅[长長]|[从從]事[过過]?|做[过過]|做(?![市空账帳工法])|(?:使)?用[过過]|了解)(?:用|[说說]|[写寫])? ?(?=[\p{L}\p{N}“"「])/gu;
