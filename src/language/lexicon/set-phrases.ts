import { type Entry, entries } from "./meaning.ts";

const verbs = "查 查询 查看 看 搜 搜索 找 打开 查一下 问 内推 联系 动".split(" ");
const bans =
  "严禁 禁止 不许 不准 不得 不能 不可 不可以 不要 不要再 不用 不用再 不必 不必再 不该 不应该 无需 无须 勿 请勿 切勿 莫 莫要 莫再 别 别再 别去 先别 先不 先不要 千万别 千万不要 何必 何须 何苦 没必要 没有必要 尚未 还没 还没有 没 没有 未 从未 休要 甭".split(
    " ",
  );

/** Said to keep from looking somebody up, or to tell that nobody was: known, and nothing follows from it. */
export const forbidding: readonly Entry[] = [
  ...entries({ role: "vague" }, bans.flatMap((ban) => verbs.map((verb) => ban + verb)).join("|")),
  ...entries(
    { role: "vague" },
    `严禁 | 禁止 | 不许 | 不准 | 切勿 | 请勿 | 千万别 | 千万不要 | 没必要 | 何必 | 何须 | 何苦 | 先别 | 别再 | 莫要 | 取消 | 撤销 | 算了 | 不查了 | 不用了 | 不看了
     | 删除 | 删掉 | 删了 | 移除 | 拉黑 | 修改 | 改掉 | 解雇 | 解聘 | 开除 | 辞退
     | do not | don't | dont | never | no need to | no need | need not | must not | mustn't | should not | shouldn't | cannot | can not | can't | stop | stop searching | cancel | forget it
     | delete | remove | erase | reject | fire | hire | call | reach out to | reach out | email to | write to | invite | contact`,
  ),
];

/** Reports, questions and other things that merely begin like an ask: 查错了, 为什么查, 查收. */
export const reporting: readonly Entry[] = [
  ...entries(
    { role: "vague" },
    `查错 | 查错了 | 查不到 | 查不出 | 查不了 | 查过 | 查过了 | 查完 | 查完了 | 查到了 | 查到过 | 查了 | 查收 | 查账 | 查封 | 查水表 | 查无此人 | 查重 | 查房 | 查岗 | 查寝 | 查分 | 查杀
     | 找到了 | 找不到 | 找过 | 找过了 | 找错 | 找错了 | 找完了 | 搜不到 | 搜完 | 搜完了 | 搜过 | 搜过了 | 看过 | 看过了 | 看完 | 看完了 | 看错 | 看错了 | 看不到 | 看不了 | 收到了 | 已收到 | 已经收到
     | 为什么查 | 为啥查 | 怎么查到 | 怎么查到的 | 谁在查 | 是谁在查 | 谁要查 | 谁想查 | 在查 | 正在查 | 准备查 | 打算查 | 已经查 | 曾经查 | 曾经 | 已经 | 再查 | 改天 | 明天 | 后天 | 下周 | 下个月 | 明年 | 待会儿 | 等会儿 | 一会儿 | 回头 | 以后
     | received | already | yesterday's | later | tomorrow | next week | next month`,
  ),
];

/** Names and jobs that begin with a verb: they are text to search for, never the verb. */
export const compounds: readonly Entry[] = entries(
  { role: "text" },
  `搜狐 | 搜狗 | 搜集 | 搜罗 | 搜身 | 搜救 | 搜索引擎 | 检索系统 | 检索算法 | 查重系统
   | search engine | search engines | search engine optimization`,
);
