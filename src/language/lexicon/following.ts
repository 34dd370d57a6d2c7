import { type Entry, entries } from "./meaning.ts";

/** Words that only mean something after an answer: its next page, why it was read so, the same but for one thing. */
export const following: readonly Entry[] = [
  ...entries(
    { role: "follow", how: "next" },
    `下一页 | 下页 | 翻页 | 翻一页 | 往下翻 | 往后翻 | 后一页 | 后面一页 | 再下一页 | 继续 | 继续看 | 更多 | 看更多 | 还有更多吗 | 还有吗 | 还有别的吗 | 还有其他的吗 | 还有其他人吗
     | next page | the next page | next | next one | next ones | more | show more | see more | more results | more of them | keep going | continue | go on | any more | anyone else`,
  ),
  ...entries(
    { role: "follow", how: "previous" },
    `上一页 | 上页 | 前一页 | 前面一页 | 往上翻 | 往前翻 | 往回翻 | 翻回去 | 返回上一页 | 回上一页
     | previous page | the previous page | prev page | previous | prev | page back | go back | back | back one page | last page back`,
  ),
  ...entries(
    { role: "follow", how: "why" },
    `为什么 | 为啥 | 为什么这样查 | 为什么这么查 | 为什么查这个 | 为什么是这个 | 为什么没查 | 为什么不查 | 怎么理解的 | 你怎么理解的 | 你是怎么理解的 | 怎么看懂的 | 怎么读的 | 凭什么 | 依据是什么 | 怎么查的 | 你是怎么查的 | 你怎么查的
     | why | why this | why that | why not | why so | why him | why her | why them | but why | how come | how did you read that | how did you read this | how did you understand that | how did you understand this | how was that read | how was this understood | explain | explain that | explain this | what did you understand`,
  ),
  ...entries(
    { role: "follow", how: "same" },
    `那 | 那么 | 换成 | 换为 | 改成 | 改为 | 呢 | what about | and what about | how about | and how about | instead | same for | the same for | and for | change to | change it to | switch to | make it`,
  ),
  ...entries(
    { role: "follow", how: "also" },
    `选 | 选择 | 就选 | 就 | 再看 | 再看看 | 只看 | choose | pick | select | take | rather | only | just | now | then`,
  ),
  ...entries(
    { role: "follow", how: "yes" },
    `是 | 是的 | 对 | 对的 | 没错 | 就这个 | 就这样查 | 确认 | 要 | 要查 | yes | yes please | yep | yeah | sure | correct | right | that's it | do it`,
  ),
];
