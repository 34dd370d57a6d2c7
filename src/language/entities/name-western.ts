/** Words by which one calls a job, a group, a thing: “Job of Product Manager” names nobody. */
const notNames = new Set(
  `manager engineer designer director developer intern lead head officer analyst specialist consultant assistant
   architect scientist researcher recruiter accountant president team department company group senior junior principal staff
   product project program data software hardware frontend backend fullstack sales marketing finance legal operations hr ceo cto cfo coo
   vp pm qa position role title level talent talents candidate candidates employee employees referral referrals
   the and or not new york hong kong today tomorrow yesterday monday tuesday wednesday thursday friday saturday sunday
   january february march april june july august september october november december
   java python javascript typescript react vue golang rust android ios linux docker kubernetes sql excel english chinese
   birthday christmas world bot call calls reject reach never mind hire fire email mail invite interview contact ping ask tell meet thank thanks dear send offer schedule remind forward forwarded fwd cc bcc from to subject out re please look find show get give let lets we our your my this that these those delete remove update`.split(
    /\s+/,
  ),
);

/** Everyday words that are surnames or given names too: beside another word they might be. */
const perhapsNames = new Set(
  "job jobs help good nice great best happy merry year morning afternoon evening night luck day love work code card".split(
    " ",
  ),
);

/** Syllables of Mandarin as pinyin writes them, one to three in a word. */
const pinyin =
  /^(?:(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(?:iang|iong|uang|ang|eng|ing|ong|iao|ian|uai|uan|ai|ei|ao|ou|an|en|in|un|ia|ie|iu|ua|uo|ui|ue|ve|er|a|o|e|i|u|v)){1,3}$/;

/**
 * Western names and names in pinyin: up to four words of letters. `sure` where each begins with a capital or
 * two are pinyin; `maybe` for other words that could be a name; `no` for what cannot.
 */
export function westernName(text: string): "sure" | "maybe" | "no" {
  const words = text.split(" ");
  if (text.length > 60 || words.length > 4) return "no";
  if (!words.every((word) => /^\p{Script=Latin}[\p{Script=Latin}\p{M}'.-]*$/u.test(word))) return "no";
  if (words.some((word) => notNames.has(word.toLowerCase()))) return "no";
  const everyday = words.filter((word) => perhapsNames.has(word.toLowerCase())).length;
  if (everyday === words.length) return "no";
  const capitals = words.every((word) => /^\p{Lu}(?:\p{Ll}|['.-]|\p{Lu}(?=\p{Ll}))*$/u.test(word));
  const romanised = words.length === 2 && words.every((word) => pinyin.test(word.toLowerCase()));
  if (everyday > 0) return capitals ? "maybe" : "no";
  return capitals || romanised ? "sure" : words.length <= 3 ? "maybe" : "no";
}
