import type { Controller } from "./controller.ts";
import { h } from "./dom.ts";
import { type IconName, icon } from "./icons.ts";
import type { View } from "./store.ts";
import { currentTheme, setTheme, type Theme, themes } from "./theme.ts";
import { words } from "./words.ts";

const signs: Readonly<Record<Theme, IconName>> = { auto: "screen", light: "sun", dark: "moon" };
const names = { auto: "themeAuto", light: "themeLight", dark: "themeDark" } as const;

/** Language and appearance, each one press away. */
export function preferences(view: View, controller: Controller): HTMLElement {
  const { lang } = view;
  const other = lang === "zh" ? "en" : "zh";
  const language = h(
    "button",
    {
      type: "button",
      class: "preference language",
      id: "language",
      lang: other,
      "aria-label": `${words.language[lang]}: ${other === "en" ? "English" : "中文"}`,
      onclick: () => controller.speak(other),
    },
    other === "en" ? "EN" : "中",
  );
  const theme = h("button", { type: "button", class: "preference theme", id: "theme" });
  const show = () => {
    const now = currentTheme();
    theme.replaceChildren(icon(signs[now]));
    const said = `${words.theme[lang]}: ${words[names[now]][lang]}`;
    theme.setAttribute("aria-label", said);
    theme.title = said;
  };
  theme.addEventListener("click", () => {
    setTheme(themes[(themes.indexOf(currentTheme()) + 1) % themes.length] ?? "auto");
    show();
  });
  show();
  return h("div", { class: "preferences" }, language, theme);
}
