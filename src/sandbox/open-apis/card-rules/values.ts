import { dictionary, matching, oneOf, type Rule, report, text } from "./rule.ts";

/** The languages a card may be written in (document "title", `i18n_text_tag_list`). */
export const locales = [
  "zh_cn",
  "en_us",
  "ja_jp",
  "zh_hk",
  "zh_tw",
  "id_id",
  "vi_vn",
  "th_th",
  "pt_br",
  "es_es",
  "ko_kr",
  "de_de",
  "fr_fr",
  "it_it",
  "ru_ru",
  "ms_my",
] as const;

/** `{ zh_cn: …, en_us: … }` with one rule for every language. */
export function byLocale(rule: Rule): Rule {
  const each = dictionary(rule);
  return (value, at) => {
    each(value, at);
    for (const name of Object.keys(Object(value))) {
      if (!locales.some((locale) => locale === name)) report(at, `unknown property, property: ${name}`);
    }
  };
}

const pixels = (value: string, smallest: number, largest: number) => {
  const match = /^(-?\d+)(?:px)?$/.exec(value);
  const size = Number(match?.[1]);
  return match !== null && size >= smallest && size <= largest;
};

/** One, two or four lengths in pixels: padding and margin. */
export function lengths(smallest: number, largest: number): Rule {
  return (value, at) => {
    const parts = typeof value === "string" ? value.trim().split(/\s+/) : [];
    const fits = [1, 2, 4].includes(parts.length) && parts.every((part) => pixels(part, smallest, largest));
    if (!fits) report(at, `one, two or four lengths in [${smallest},${largest}]px are expected`);
  };
}

/** One of the words, or a length in pixels within the bounds. */
export function wordOrPixels(words: readonly string[], smallest: number, largest: number): Rule {
  return (value, at) => {
    if (typeof value !== "string" || !(words.includes(value) || pixels(value, smallest, largest)))
      report(at, `${words.join(", ")} or [${smallest},${largest}]px is expected`);
  };
}

export const margin = lengths(-99, 99);
export const padding = lengths(0, 99);
/** `default` is in the documents' examples, though not in their lists. */
export const spacing = wordOrPixels(["default", "small", "medium", "large", "extra_large"], 0, 99);
export const direction = oneOf("vertical", "horizontal");
export const horizontalAlign = oneOf("left", "center", "right");
export const verticalAlign = oneOf("top", "center", "bottom");
export const componentWidth = wordOrPixels(["default", "fill"], 100, Number.MAX_SAFE_INTEGER);
export const cornerRadius = matching(/^\d+(px|%)?$/, "a length in px or %");

const families =
  /^(default|white|bg-white|laser|(blue|carmine|green|indigo|lime|grey|light_grey|neutral|orange|purple|red|sunflower|turquoise|violet|wathet|yellow)(-\d{2,3})?)$/;
const rgba = /^rgba?\([\d\s.,%]+\)$/;

/** A colour of the enumeration, an rgba value, or a name that `config.style.color` defines. */
export const color: Rule = (value, at) => {
  const fits =
    typeof value === "string" && (families.test(value) || rgba.test(value) || at.state.colors.has(value));
  if (!fits) report(at, "a color is expected");
};

/** Any name: unknown sizes show as `normal`, and cards may define their own. */
export const textSize = text;

/** A link: http or https, or what switches a platform off. */
export const url = matching(
  /^(https?:\/\/\S+|lark:\/\/msgcard\/unsupported_action)?$/,
  "an http or https address",
);
