/** The longest text that may be a courtesy, characters. */
const longest = 40;

const said =
  `好的|好嘞|好滴|好|行|ok|okay|收到|明白了|明白|知道了|了解了|了解|谢谢你们|谢谢你|谢谢您|谢谢啦|谢谢了|谢谢|谢啦|谢了|多谢|非常感谢|万分感谢|感谢|辛苦你了|辛苦您了|辛苦了|辛苦啦|麻烦你了|麻烦您了|麻烦了|太好了|太棒了|没事了|没事|不用了|不客气|辛苦辛苦|牛|厉害|赞|棒|给力|可以了|可以的|没问题|清楚了|懂了|嗯嗯|嗯|哦|再见|拜拜
 |thanks a bunch|thx a bunch|thanks a million|thanks a ton|many thanks|you're a star|you're the best|you are the best|you rock|legend|appreciate it|nice one|well done|good job|good bot|all good|that's all|sounds good|will do|thank you very much|thank you so much|thank you|thanks a lot|thanks so much|thanks|thx|ty|cheers|much appreciated|great|perfect|cool|awesome|got it|noted|no problem|never mind|goodbye|bye`
    .split("|")
    .map((word) => word.trim())
    .join("|");

const courtesy = new RegExp(`^(?:(?:${said}|伯乐|bole)(?![a-z])[^\\p{L}\\p{N}]*)+$`, "u");

/** “谢谢”, “好的”, "thanks": wants nothing, and no help either. `lower` is the text as words are compared. */
export function isCourtesy(lower: string): boolean {
  return lower.length <= longest && courtesy.test(lower);
}
