/**
 * Feishu's colour names as CSS. Each hue is known at its ends and at its middle (-50, -600, -900; the
 * documents' colour enumeration, light and dark); the shades between are mixed. A bare name means -600.
 */
type Shades = readonly [lightest: string, middle: string, darkest: string];
interface Hue {
  readonly light: Shades;
  readonly dark: Shades;
}

const hues: Readonly<Record<string, Hue>> = {
  blue: { light: ["#f0f4ff", "#1456f0", "#002270"], dark: ["#152340", "#75a4ff", "#e0e9ff"] },
  wathet: { light: ["#e7f8fe", "#076a94", "#072b3d"], dark: ["#152830", "#25b2e5", "#c7f0ff"] },
  turquoise: { light: ["#e2f8f5", "#067062", "#02312a"], dark: ["#132926", "#1ab7a1", "#b7f7ef"] },
  green: { light: ["#e4fae1", "#1a7526", "#022c07"], dark: ["#0e2b0a", "#51ba43", "#cbf5c6"] },
  lime: { light: ["#f2f8d3", "#5c6d08", "#262e00"], dark: ["#212702", "#93af04", "#e3f391"] },
  yellow: { light: ["#fbf4df", "#865b03", "#382201"], dark: ["#30250a", "#fbcb46", "#ffeaa3"] },
  sunflower: { light: ["#ffffdb", "#8f7c00", "#2c2502"], dark: ["#29250a", "#f5df36", "#fff59e"] },
  orange: { light: ["#fff3e5", "#a44904", "#3b1a02"], dark: ["#33210b", "#f3871b", "#fee7cd"] },
  red: { light: ["#fef0f0", "#c02a26", "#590603"], dark: ["#3d1a19", "#f6827e", "#fee3e2"] },
  carmine: { light: ["#fef0f8", "#b82879", "#550c35"], dark: ["#3a182b", "#ed77ba", "#ffe0f2"] },
  violet: { light: ["#fceefc", "#a630a6", "#520052"], dark: ["#3b153b", "#e17fe1", "#fcdffc"] },
  purple: { light: ["#f5f0fe", "#7a35f0", "#2f0080"], dark: ["#2b194a", "#b88ffe", "#efe5ff"] },
  indigo: { light: ["#f2f3fd", "#4752e6", "#151b70"], dark: ["#1e204a", "#9499f7", "#e7e9fe"] },
  grey: { light: ["#f5f6f7", "#646a73", "#1f2329"], dark: ["#1a1a1a", "#a6a6a6", "#ebebeb"] },
};

/** How far a shade lies from -50 to -600 (below 1) or from -600 to -900 (above 1), in light and in dark. */
const steps: Readonly<Record<string, readonly [light: number, dark: number]>> = {
  "50": [0, 0],
  "100": [0.07, 0.18],
  "200": [0.2, 0.36],
  "300": [0.41, 0.52],
  "350": [0.52, 0.6],
  "400": [0.69, 0.7],
  "500": [0.85, 0.84],
  "600": [1, 1],
  "650": [1.15, 1.35],
  "700": [1.3, 1.45],
  "800": [1.66, 1.7],
  "900": [2, 2],
};

/** Greys are a scale of their own in the enumeration, and given in full. */
const greys: Readonly<Record<string, readonly [light: string, dark: string]>> = {
  "00": ["#ffffff", "#0a0a0a"],
  "50": ["#f5f6f7", "#1a1a1a"],
  "100": ["#f2f3f5", "#292929"],
  "200": ["#eff0f1", "#373737"],
  "300": ["#dee0e3", "#434343"],
  "350": ["#d0d3d6", "#505050"],
  "400": ["#bbbfc4", "#5f5f5f"],
  "500": ["#8f959e", "#757575"],
  "600": ["#646a73", "#a6a6a6"],
  "650": ["#51565d", "#cfcfcf"],
  "700": ["#373c43", "#e0e0e0"],
  "800": ["#2b2f36", "#e8e8e8"],
  "900": ["#1f2329", "#ebebeb"],
  "950": ["#0f1114", "#f8f8f8"],
  "1000": ["#000000", "#ffffff"],
};

const rgba = /^rgba?\(\s*\d{1,3}\s*,\s*\d{1,3}\s*,\s*\d{1,3}\s*(,\s*[\d.]+\s*)?\)$/i;

/** The card's own colours, `config.style.color`. */
export type OwnColours = Readonly<Record<string, string>>;

/** A colour of the enumeration, of the card's own, or RGBA, as CSS; undefined where it is none of them. */
export function colour(name: unknown, own: OwnColours = {}): string | undefined {
  if (typeof name !== "string") return undefined;
  if (Object.hasOwn(own, name)) return own[name];
  if (rgba.test(name.trim())) return name.trim();
  if (name === "white" || name === "bg-white") return pair("#ffffff", "#1a1a1a");
  const [hue = "", shade = "600"] = name.split("-");
  if (hue === "grey" || hue === "neutral") {
    const known = Object.hasOwn(greys, shade) ? greys[shade] : undefined;
    return known && pair(...known);
  }
  return mixed(hue, shade);
}

/** A colour as a ground: bare `grey` is the quiet grey of Feishu's panels there, not that of its text. */
export function ground(name: unknown, own: OwnColours = {}): string | undefined {
  return name === "grey" ? colour("grey-100") : colour(name, own);
}

/** A colour as a line around something: bare `grey`, the default, is that of Feishu's borders. */
export function border(name: unknown, own: OwnColours = {}): string | undefined {
  return name === undefined || name === "grey" ? colour("grey-300") : colour(name, own);
}

/** The card's own colours from `config.style.color`: `{ name: { light_mode, dark_mode } }`, RGBA only. */
export function ownColours(declared: unknown): OwnColours {
  const own: Record<string, string> = {};
  for (const [name, value] of Object.entries((declared ?? {}) as Record<string, Record<string, unknown>>)) {
    const light = String(value?.light_mode ?? "");
    const dark = String(value?.dark_mode ?? "");
    if (rgba.test(light) && rgba.test(dark)) own[name] = pair(light, dark);
  }
  return own;
}

function mixed(name: string, shade: string): string | undefined {
  const hue = Object.hasOwn(hues, name) ? hues[name] : undefined;
  const step = Object.hasOwn(steps, shade) ? steps[shade] : undefined;
  return hue && step && pair(mix(hue.light, step[0]), mix(hue.dark, step[1]));
}

function mix([lightest, middle, darkest]: Shades, step: number): string {
  return step <= 1 ? blend(lightest, middle, step) : blend(middle, darkest, step - 1);
}

function blend(from: string, to: string, share: number): string {
  const channels = [1, 3, 5].map((at) => {
    const a = Number.parseInt(from.slice(at, at + 2), 16);
    const b = Number.parseInt(to.slice(at, at + 2), 16);
    return Math.round(a + (b - a) * share)
      .toString(16)
      .padStart(2, "0");
  });
  return `#${channels.join("")}`;
}

/** The browser picks by the page's colour scheme, so a switch needs no new rendering. */
function pair(light: string, dark: string): string {
  return `light-dark(${light}, ${dark})`;
}
