import { type Entry, entries } from "./meaning.ts";

/** Politeness, hesitation, greetings, thanks: around a request they say nothing, alone they are chat. */
export const fillers: readonly Entry[] = [
  ...entries(
    { role: "filler" },
    `请 | 请问 | 麻烦 | 麻烦你 | 麻烦您 | 麻烦了 | 劳驾 | 劳烦 | 拜托 | 帮 | 帮我 | 帮忙 | 帮下忙 | 帮下 | 帮帮我 | 帮助我 | 帮助我们 | 帮帮忙
     | 请帮我 | 请帮忙 | 请你 | 请您 | 能否 | 能不能 | 可以 | 可不可以 | 可否 | 是否可以 | 能 | 一下 | 一下下 | 下 | 个
     | 我想 | 我要 | 我想要 | 我需要 | 我想知道 | 想知道 | 想问下 | 想问一下 | 我想问下 | 我想问一下 | 想要 | 想 | 需要
     | 我们 | 咱们
     | 给我 | 给 | 替我 | 为我 | 帮我们 | 跟我说 | 发我 | 发给我 | 现在 | 目前 | 当前 | 赶紧 | 尽快 | 快速 | 快 | 急 | 在线等 | 顺便 | 再 | 还有
     | 那 | 那么 | 然后 | 另外 | 就是 | 呃 | 嗯 | 啊 | 呀 | 哦 | 噢 | 哈 | 吧 | 吗 | 嘛 | 呢 | 啦 | 哈喽 | 哎 | 诶 | 喂 | 亲 | 伯乐
     | 刚才打过来的 | 刚刚打过来的 | 刚才打来的 | 刚刚打来的 | 刚打来的 | 打过来的 | 打来的 | 来电的 | 打电话来的 | 加我的 | 联系我的 | 批量 | 逐个 | 挨个 | 一并 | 一起 | 统一 | 都行 | 都可以 | 哪个都行 | 随便哪个对上都行 | 任意一个都行 | 对上就行 | 有空的时候 | 有空 | 方便的话 | 方便的时候 | 不着急 | 不急 | 手头
     | 这玩意儿 | 这玩意 | 这东西 | 话说 | 对了 | 哎呀 | 嗯嗯 | 唉 | 喔 | 哎哟 | 哈喽啊 | 在吗 | 赶时间 | 有劳 | 有劳了 | 辛苦帮我 | 辛苦帮忙 | 辛苦你 | 辛苦您
     | 谢谢 | 多谢 | 感谢 | 谢啦 | 谢了 | 谢谢你 | 谢谢您 | 辛苦 | 辛苦了 | 辛苦啦 | 好吗 | 好不好 | 行吗 | 可以吗 | 谢谢啦 | 万分感谢 | 非常感谢
     | 你好 | 您好 | 你好啊 | 嗨 | 哈罗 | 早 | 早上好 | 上午好 | 下午好 | 晚上好 | 早安 | 同学 | 老师 | 好的 | 好嘞 | 收到 | 明白了`,
  ),
  ...entries(
    { role: "filler" },
    `please | pls | plz | kindly | could you | can you | would you | will you | could you please | can you please
     | would you please | would you mind | could we | can we | can i | may i | could i | do you mind | me | for me | for us
     | i want to | i want | i wanna | i'd like to | i'd like | i would like to | i would like | i need to | i need
     | i am looking for | i'm looking for | looking for | trying to | i want to know | i need to know | i'd like to know
     | let me | let me know | help me | help | help us | quickly | quick | asap | now | right now | again | just | also | so | ok | okay | well
     | u | ur | thx | ta | sec | a sec | get a sec | get a second | get a minute | get a moment | get a chance | got a sec | got a minute | have a sec | have a minute | when you get a sec | when u get a sec | when u can | when u have time | when u get a chance | when you get a chance | when you get a minute | no rush | no hurry | at your convenience | here | there | this thing | real fast | super quick | if you don't mind | if you could | any chance | any chance you could | by any chance | cheers mate | mate | buddy | guys | team | folks | everyone please
     | um | umm | uh | uhm | er | erm | hmm | like | you know | i mean | basically | actually | quick question | say | maybe | perhaps | real quickly
     | then | currently | current | hey | hi | hello | hey there | hi there | hello there | dear | bole
     | good morning | good afternoon | good evening | good day
     | thanks | thank you | thx | cheers | thanks a lot | thank you very much | thanks in advance | many thanks
     | much appreciated | i appreciate it | if you can | if possible | when you can | when you have time | real quick`,
  ),
];

/** Looking something up, whatever it is. */
export const verbs: readonly Entry[] = [
  ...entries(
    { role: "verb" },
    `查 | 查查 | 查下 | 查一下 | 查一查 | 查询 | 查询下 | 查询一下 | 查找 | 查找一下 | 查个 | 查下这个 | 找个 | 找位 | 找些 | 找一些 | 找几个 | 找几位 | 找一个 | 找一位 | 查看 | 查看下 | 查看一下 | 查到 | 查出 | 查查看
     | 找 | 找下 | 找一下 | 找找 | 找一找 | 找到 | 找出 | 寻找 | 看 | 看下 | 看一下 | 看看 | 看一看 | 瞧瞧 | 瞅瞅
     | 搜索 | 搜索下 | 搜索一下 | 搜一下 | 搜下 | 搜搜 | 搜 | 检索 | 检索一下 | 拉一下 | 拉下 | 拉出来 | 拉一份 | 捞一下 | 捞出来 | 翻一下 | 翻翻 | 翻出来 | 瞅一眼 | 瞄一眼 | 看一眼 | 扒一下 | 调一下 | 帮查 | 帮查下 | 帮查一下 | 求查 | 搞一下 | 弄一下 | 发我看看 | 给我看看 | 给我瞅瞅 | 给我看下 | 给我看一下 | 核实 | 核实一下 | 核实下 | 认一下 | 调出 | 调取 | 打开 | 显示 | 展示 | 列出 | 列一下 | 告诉我 | 说下 | 说一下 | 问 | 问下 | 问一下 | 了解 | 了解下 | 了解一下 | 核对 | 核对一下 | 确认 | 确认一下 | 匹配 | 获取`,
  ),
  ...entries(
    { role: "verb" },
    `find | find out | find me | look up | lookup | look for | look at | looking up | show | show me | get | get me | check | check out
     | pull up | pull | bring up | open | open up | tell me | tell me about | give me | give | list | fetch | display | see | view | know | knows | query | retrieve | locate | identify | match | search | search for | searching for`,
  ),
];

/** To have something or somebody. */
export const wishes: readonly Entry[] = [
  ...entries(
    { role: "wish" },
    `有没有 | 有木有 | 有无 | 是否有 | 有哪些 | 想找 | 我想找 | 我要找 | 要找 | 需要找 | 想招 | 想要 | 我想要 | 需要 | 我需要 | 推荐几个 | 来几个 | 来个`,
  ),
  ...entries(
    { role: "wish" },
    `do we have | do you have | have we got | is there | are there | any | i need | we need | i want | looking for | i am looking for | i'm looking for | we are looking for | we're looking for | trying to find`,
  ),
];

/** Glue and question words. */
export const particles: readonly Entry[] = [
  ...entries(
    { role: "particle" },
    `的 | 了 | 是 | 在 | 有 | 为 | 里 | 里面 | 中 | 叫 | 叫做 | 用 | 用的 | 通过 | 根据 | 按 | 按照 | 关于 | 对应 | 对应的 | 的是 | 属于 | 吗
     | 谁 | 谁的 | 是谁 | 是谁的 | 是谁啊 | 谁是 | 是哪位 | 哪位 | 哪个 | 哪个人 | 哪些 | 哪些人 | 哪里 | 什么 | 什么样 | 什么样的 | 是什么 | 是啥 | 啥 | 多少 | 几 | 几个 | 几位 | 一些 | 一批 | 那会儿 | 那会 | 那阵子 | 咱们库里 | 咱们库 | 我们库里 | 咱库里 | 咱们系统里 | 有没有这个人 | 有这个人吗 | 谁谁 | 何许人也 | 是哪位啊 | 哪位大神 | 哪路神仙 | 咋 | 咋样 | 在公司 | 在我们公司 | 怎样
     | 是谁做的 | 谁做的 | 是谁写的
     | 这 | 这个 | 这位 | 这个人 | 这人 | 这些 | 这些人 | 这几个 | 这几位 | 这几个人 | 以下 | 如下 | 下面 | 下面的 | 下列 | 下面这些 | 此 | 该 | 那个 | 那位 | 那个人
     | 有没有 | 有木有 | 有无 | 是不是 | 是否 | 是否有 | 存在 | 是否存在 | 在不在 | 在库 | 在库里 | 人 | 的人 | 人员 | 信息 | 的信息 | 情况 | 记录 | 资料库 | 系统 | 系统里 | 库里 | 库 | 飞书 | 飞书招聘 | 飞书人事
     | 都 | 也 | 分别 | 分别是 | 具体 | 相关 | 相关的 | 有关 | 到底 | 究竟 | 来着 | 来自 | 即 | 就 | 一个 | 一位 | 位 | 名 | 名为 | 名叫 | 名字叫 | 把 | 归属`,
  ),
  ...entries(
    { role: "particle" },
    `of | for | the | a | an | by | with | to | in | on | at | from | as | is | are | was | were | be | been | has | have | had | do | does | did | 's
     | this | that | these | those | which | who | who's | who is | whose | whom | who are | what | what's | what is | what are | where | there | is there | are there | do we have | have we got
     | whats | whos | wheres | who're | who's behind | who is behind | behind | in our pool | our pool | the pool | in the pool | pool | on file | in there | in here | the ones | ones | the one | got | do we | have we | did we | go by | goes by | sits | sitting
     | any | some | a few | several | anyone | anybody | somebody | someone | somebody called | called | named | person | people | persons | following | below | info | information | details about | details of | details | record | records | system | our system | database | our database | our | about | regarding
     | using | via | having | owns | own | belongs to | belong to | belonging | matching | under | whether | if | work`,
  ),
];

/** Known, but never enough to look anybody up: pronouns, quantities without bound. */
export const vague: readonly Entry[] = [
  ...entries(
    { role: "vague" },
    `我 | 我的 | 你 | 您 | 你的 | 他 | 她 | 它 | 他的 | 她的 | 他们 | 她们 | 他们的 | 大家 | 自己 | 本人
     | 所有 | 所有的 | 所有人 | 全部 | 全部的 | 全体 | 每个 | 每个人 | 任何 | 一切 | 全员 | 全公司 | 随便`,
  ),
  ...entries(
    { role: "vague" },
    `i | my | mine | you | your | yours | he | she | his | her | him | they | their | them | we | myself | yourself
     | all | all of | all the | all of the | every | everyone | everybody | everything | everyone's | entire | whole | anything | random`,
  ),
];

/** Topics of the world at large: a search verb beside them is small talk, not a search for talents. */
export const elsewhere: readonly Entry[] = [
  ...entries(
    { role: "elsewhere" },
    `天气 | 新闻 | 股价 | 股票 | 彩票 | 餐馆 | 餐厅 | 外卖 | 美食 | 奶茶 | 咖啡店 | 机票 | 火车票 | 酒店 | 电影 | 电视剧 | 音乐 | 歌 | 笑话 | 故事 | 游戏攻略 | 百度 | 谷歌 | 网上 | 上网 | 互联网上 | 地图 | 路线 | 快递 | 菜谱 | 星座 | 比分 | 汇率`,
  ),
  ...entries(
    { role: "elsewhere" },
    `weather | news | stock price | stock prices | restaurant | restaurants | lunch | dinner | flight | flights | hotel | hotels | movie | movies | music | song | songs | joke | jokes | story | google | bing | the web | the internet | online | wikipedia | recipe | recipes | map | traffic | lottery | horoscope`,
  ),
];
