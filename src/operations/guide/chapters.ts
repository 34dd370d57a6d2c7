import type { Chapter } from "./chapter.ts";
import { meeting } from "./meeting.ts";

/** How one talks to Bole, before the commands. */
export const opening: readonly Chapter[] = [
  ...meeting,
  {
    title: { zh: "怎么开始", en: "How to begin" },
    paragraphs: [
      {
        zh: "在飞书里搜索机器人的名字，打开私聊，像跟同事说话一样写一句。中文英文都行，回答跟着你的语言走。没写清要查谁时，伯乐会问，不会猜；一次最多给三个按钮。",
        en: "Search for the bot in Feishu, open a chat with it, and write as you would to a colleague, in Chinese or English; the answer comes in your language. Where it is not clear whom you mean, Bole asks and does not guess; a question has at most three buttons.",
      },
      {
        zh: "不知道怎么写，就发“帮助”。想知道自己能查什么，就发“我能查什么”。",
        en: "If you do not know how to put it, send “help”. To see what you may ask, send “whoami”.",
      },
    ],
    phrases: [
      {
        say: { zh: "帮助", en: "help" },
        asks: "help",
        does: { zh: "你能问的每一项，各带例子。", en: "Everything you may ask, with examples." },
      },
      {
        say: { zh: "我能查什么", en: "whoami" },
        asks: "whoami",
        does: { zh: "你的角色，和你能完整看到什么。", en: "Your roles, and what you see in full." },
      },
      {
        say: { zh: "人才", en: "talents" },
        asks: "question",
        does: {
          zh: "只写一个词，得到最可能的那张表单；也能换成旁边的其他查询。“查内推”“职务”也一样。",
          en: "A word alone is answered with the form it likeliest means, and others beside it; so are “referrals” and “job”.",
        },
      },
      {
        say: { zh: "任职历史", en: "job history" },
        asks: "question",
        does: {
          zh: "同上，表单里已经选好“全部历史”，提交后是时间轴。",
          en: "The same, with the whole history chosen already: what comes is a timeline.",
        },
      },
    ],
  },
];

/** What holds for every command, after them. */
export const closing: readonly Chapter[] = [
  {
    title: { zh: "接着问", en: "Going on from an answer" },
    paragraphs: [
      {
        zh: "半小时之内，在同一个会话里可以接着上一张卡片问；更早的卡片，回复它再问（24 小时之内）。你接着的是你自己得到的回答，在群里也不会接到别人的；想接着别人的回答问，请回复那张卡片。",
        en: "For half an hour you can go on from the last card in the same chat; to an older card, reply (within 24 hours). You go on from what you were answered, in a group too never from somebody else's answer; to go on from that, reply to its card.",
      },
    ],
    phrases: [
      {
        say: { zh: "他的内推", en: "his referrals" },
        after: "talent",
        asks: "referrals",
        does: {
          zh: "查卡片上的这个人。卡片上有几位时，先问你是哪一位。",
          en: "Asks it of whom the card shows. Where it shows several, you are asked which one.",
        },
      },
      {
        say: { zh: "2", en: "2" },
        after: "talents",
        asks: "talent",
        does: { zh: "打开第二个；写“第二个”也行。", en: "Opens the second one; so does “the second one”." },
      },
      {
        say: { zh: "上一页", en: "previous page" },
        after: "talents",
        asks: "search-talents",
        does: { zh: "往回翻；“下一页”往后翻。", en: "Turns back; “next page” turns on." },
      },
      {
        say: { zh: "每页20个", en: "20 per page" },
        after: "talents",
        asks: "search-talents",
        does: { zh: "只改这一项，再查一次。", en: "The same with just that changed." },
      },
      {
        say: { zh: "那李娜呢", en: "what about @李娜?" },
        after: "employee",
        asks: "employee-job",
        does: { zh: "换一个人，查同样的内容。", en: "The same of somebody else." },
      },
      {
        say: { zh: "为什么", en: "why" },
        after: "talent",
        asks: "explain",
        does: {
          zh: "说明这句话是怎么理解的；答案不对时先看它。",
          en: "Shows how your words were read: look here first when an answer is not what you meant.",
        },
      },
    ],
  },
  {
    title: { zh: "日期和笔误", en: "Dates and slips" },
    paragraphs: [
      {
        zh: "日期按北京时间的整天算，首尾都包含；一周从周一开始，“最近7天”包含今天。也可以写 2024-01-31、2024年1月、上个月、今年。",
        en: "Days are whole days in China's time, both ends included; a week begins on Monday, and “last 7 days” includes today. You can also write 2024-01-31, January 2024, last month, this year.",
      },
      {
        zh: "关键词写错一点（“内退”）会按本意理解，卡片上会注明。姓名和号码不会替你改。",
        en: "A slip in a keyword (“refferals”) is read as it was meant, and the card says so. Names and numbers are never changed for you.",
      },
      {
        zh: "转发来的长消息里夹着一句查询，伯乐只提议，不直接查。",
        en: "An ask in the middle of a long forwarded message is offered as a button, not done.",
      },
    ],
  },
  {
    title: { zh: "一次查很多人", en: "Many people at once" },
    paragraphs: [
      {
        zh: "把手机号、邮箱或证件号从表格里复制出来，直接粘贴成一条消息，最多 1000 个，一行一个；旁边有姓名、备注或表头也没关系。一行一个，同一种有两个就是名单。十个以内，每位各占一段；超过十个，是一张可以翻页的表。没找到哪些、哪几行没看懂，都会写明。",
        en: "Copy phones, e-mails or ID numbers out of a sheet and paste them as one message, up to 1,000, one a line; names, remarks and a heading beside them do no harm. One a line, two of a kind are a list. Up to ten are answered one by one, more as a table with pages. Who was not found and which lines could not be read is said.",
      },
      {
        zh: "在表下面点“导出 Excel”或“导出 CSV”，文件会发到同一个会话里，内容按这个会话能看到的样子（群里打码）。名单保留 24 小时。",
        en: "Below the table, “Export .xlsx” and “Export .csv” send a file into the same chat, with what that chat may see (masked in a group). A list is kept for 24 hours.",
      },
    ],
  },
  {
    title: { zh: "表单", en: "Forms" },
    paragraphs: [
      {
        zh: "卡片上的“筛选”打开一张表单，已经填好你刚才问的内容；每一项都能改。帮助卡片上有每一项查询的空表单。填错了会指出是哪一项，已填的不会丢；没有找到人时，点“筛选”表单带着已填的内容回来。",
        en: "“Refine” on a card opens a form filled with what you just asked; everything in it can be changed. The help card has an empty form for each ask. What is filled in wrongly is pointed out, and nothing you typed is lost; where nobody is found, “Refine” brings the form back as you filled it in.",
      },
    ],
  },
  {
    title: { zh: "要等一会儿时", en: "When it takes a while" },
    paragraphs: [
      {
        zh: "超过一秒，你的消息上会有“正在输入”的表情；按钮则弹出一句提示。超过五秒，下面出现一张“还在查”的卡片，查完后变成结果，查不成也写在这张卡片上，不用再发一遍。",
        en: "After a second your message bears the reaction “typing”; a button shows a short notice. After five seconds a card below says that it is still being looked up, and turns into the result, or says why there is none; there is no need to ask again.",
      },
    ],
  },
  {
    title: { zh: "在群里", en: "In a group" },
    paragraphs: [
      {
        zh: "先 @机器人 再写。答案全群可见，所以默认打码：138****8000、a***@example.com。管理员可以让某个群完整显示，或关闭查询。有外部成员的群是关闭的，除非管理员单独写明。",
        en: "Mention the bot first. Everybody in the group sees the answer, so values are masked unless your administrator says otherwise: 138****8000, a***@example.com. An administrator can show a group everything, or switch it off. A group with people from outside is off, unless an administrator names it.",
      },
      {
        zh: "点“私下查看”，你能看的完整内容会发到你和伯乐的私聊里，别人看不到。谁点就按谁的权限。",
        en: "“Show me privately” sends what you may see into your own chat with Bole; nobody else sees it. Whoever presses sees by their own rights.",
      },
    ],
  },
  {
    title: { zh: "分享", en: "Sharing" },
    paragraphs: [
      {
        zh: "私聊里的卡片不能转发。要给群里看，点“分享到群”，选一个你和伯乐都在的群：内容会重新查询，按那个群能看到的样子发出，并注明由你分享。",
        en: "A card in a private chat cannot be forwarded. To show it to a group, press “Share to a group” and choose one that both you and Bole are in: it is looked up anew, sent as that group may see it, and says that you shared it.",
      },
    ],
  },
  {
    title: { zh: "谁能查，谁能看", en: "Who may ask, who may see" },
    paragraphs: [
      {
        zh: "管理员给每个人角色：能问哪几项，能完整看到哪几类信息。三类是：联系方式（手机、邮箱、社交账号）、身份信息（证件、生日、年龄、性别、国籍、婚姻、住址等）、任职明细（职务、部门、上级以外的任职信息）。没有的那一类，手机和邮箱打码，其余不显示。",
        en: "Your administrator gives everybody roles: which asks, and which classes of data in full. There are three: contact details (phone, e-mail, social accounts), identity details (ID documents, birthday, age, gender, nationality, marital status, address and the like) and employment details (job data beyond job, department and manager). Of a class you do not have, phones and e-mails are masked, the rest is left out.",
      },
      {
        zh: "无权查询时，卡片会说明缺什么、找谁开通，并且什么也没有查。每次查询和每次点按钮，都按做这件事的人重新核对。",
        en: "Where you may not ask, the card says what is missing and whom to ask, and nothing was looked up. Every ask and every press is checked anew, on whoever does it.",
      },
      {
        zh: "每次查询都会留下记录：谁、何时、何地、查了什么、显示了多少人。管理员可以看到。",
        en: "Every ask leaves a record: who, when, where, what, how many people were shown. Administrators can read it.",
      },
    ],
  },
  {
    title: { zh: "没有得到想要的", en: "When you do not get what you want" },
    paragraphs: [
      {
        zh: "没找到、无权查、出错了，是三种不同的卡片。出错的卡片写明原因、你能做什么和日志 ID；找管理员时，把日志 ID 给他。",
        en: "Nobody found, not allowed, and something failed are three different cards. The one of a failure says why, what you can do, and a log id: give that to your administrator.",
      },
      {
        zh: "卡片上写着“需等待 N 秒”，是飞书的频率限制，到时再问即可。一个人一分钟最多问 30 次（管理员可以调）；超过时会提示一次还要等几秒，在那之前发的消息不会再回复，到时再问即可。",
        en: "A card that says how many seconds to wait speaks of Feishu's quotas: ask again then. A person may ask 30 times a minute (your administrator can change that); beyond that you are told once how many seconds are left, and messages until then get no further reply, so ask again afterwards.",
      },
      {
        zh: "按钮一天后失效，只在原来的会话里有效；失效了就再问一次。",
        en: "Buttons expire after a day and work in their own chat only; if one has, ask again.",
      },
    ],
  },
  {
    title: { zh: "伯乐绝不会做的事", en: "What Bole never does" },
    paragraphs: [
      {
        zh: "- 改动飞书招聘或飞书人事里的任何数据。它只读。\n- 猜你要查谁。看不准就问。\n- 查你没有问的人，或把按钮给没有权限的人用。\n- 在群里显示那个群不该看到的内容。\n- 悄悄查询：每次查询都有记录。\n- 把候选人的信息发到飞书以外。",
        en: "- Change anything in Feishu Hire or CoreHR. It only reads.\n- Guess whom you mean. Where it is not sure, it asks.\n- Look up anybody you did not ask about, or let a button work for somebody who may not ask.\n- Show a group what that group should not see.\n- Look up in secret: every lookup is on record.\n- Send anybody's data anywhere but into your own Feishu.",
      },
    ],
  },
];
