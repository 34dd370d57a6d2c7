import type { Lang } from "./words.ts";

/** What the address keeps after `#`, so that a reload or a shared link shows the same. */
export interface Route {
  readonly chat: string | undefined;
  readonly persona: string | undefined;
  readonly lang: Lang | undefined;
}

export function readRoute(hash: string): Route {
  const values = new URLSearchParams(hash.replace(/^#/, ""));
  const lang = values.get("lang");
  return {
    chat: values.get("chat") ?? undefined,
    persona: values.get("persona") ?? undefined,
    lang: lang === "zh" || lang === "en" ? lang : undefined,
  };
}

export function writeRoute(route: Route): string {
  const values = new URLSearchParams();
  for (const [name, value] of Object.entries(route)) if (value) values.set(name, value);
  return `#${values}`;
}
