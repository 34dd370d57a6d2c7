/** Pieces that a long text may consist of: words, values, and beginnings of both. */
const pieces = [
  "查",
  "王伟和",
  "a",
  "@",
  "a@",
  "1",
  "1 ",
  "138 0013 8000 ",
  "+1 ",
  '"',
  "“",
  "[a](",
  "<a",
  "<a@",
  "ﷺ",
  "job ",
  "'s ",
  "的",
  "Wang Wei, ",
  "搜索 张三 and 不要 ",
  "2024-01-01 ",
  "上个月",
  "3月到5月",
  "Jan 5 ",
  "区号 44 ",
  "每页20个",
  "业务类型 a、",
  "union_id on_a ",
  "有",
  "人",
  "Job Smith ",
  "𠮷",
  "会java又懂",
  "好的",
  "王伟的职务，",
  "他",
  "第二个",
  "内退",
  "refferals ",
];

/** Texts of that many characters (UTF-16 units), each of one piece, with and without a word that asks before it. */
export function longTexts(length: number): string[] {
  return pieces.flatMap((piece) =>
    ["job of ", "", "搜索 "].map((lead) =>
      (lead + piece.repeat(Math.ceil(length / piece.length))).slice(0, length),
    ),
  );
}
