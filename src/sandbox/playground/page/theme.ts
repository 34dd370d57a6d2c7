export type Theme = "auto" | "light" | "dark";
export const themes: readonly Theme[] = ["auto", "light", "dark"];

const key = "bole.theme";

/** The chosen appearance, as the document carries it; the style sheet does the rest with `color-scheme`. */
export function currentTheme(): Theme {
  const chosen = document.documentElement.dataset.theme;
  return chosen === "light" || chosen === "dark" ? chosen : "auto";
}

export function setTheme(theme: Theme): void {
  if (theme === "auto") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  try {
    localStorage.setItem(key, theme);
  } catch {
    // Storage may be forbidden; then the choice lasts as long as the page.
  }
}

/** Takes the choice of the last visit. */
export function restoreTheme(): void {
  try {
    const kept = localStorage.getItem(key);
    if (kept === "light" || kept === "dark") setTheme(kept);
  } catch {
    // As above.
  }
}
