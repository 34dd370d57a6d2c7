import { h } from "./dom.ts";

/** One line of a menu. */
export interface MenuItem {
  readonly key: string;
  /** What is shown; text unless there is more to show. */
  readonly content: readonly (Node | string | undefined)[];
  /** What typing and filtering look at. */
  readonly text: string;
  readonly chosen?: boolean;
}

/** A list that opens below something and gives back what was picked. */
export interface MenuOptions {
  readonly items: readonly MenuItem[];
  readonly label: string;
  /** More than one can be picked; the menu stays open. */
  readonly several?: boolean;
  readonly role?: "listbox" | "menu";
  readonly pick: (key: string) => void;
}

/**
 * Opens a menu at `anchor`, in the browser's top layer so that no scrolling container cuts it off. Arrows,
 * Home, End, letters, Enter, Escape; a press elsewhere closes it; the focus returns to where it was.
 */
export function openMenu(anchor: HTMLElement, options: MenuOptions): void {
  const role = options.role ?? "listbox";
  const chosen = new Set(options.items.filter((item) => item.chosen).map((item) => item.key));
  const lines = options.items.map((item) => line(item, role));
  const menu = h(
    "div",
    {
      class: "menu",
      role,
      popover: "auto",
      "aria-label": options.label,
      "aria-multiselectable": options.several ? "true" : undefined,
    },
    ...lines,
  );
  const pick = (at: number) => {
    const item = options.items[at];
    if (!item) return;
    options.pick(item.key);
    if (!options.several) return menu.hidePopover();
    if (!chosen.delete(item.key)) chosen.add(item.key);
    lines[at]?.setAttribute("aria-selected", String(chosen.has(item.key)));
  };
  for (const [at, node] of lines.entries()) node.addEventListener("click", () => pick(at));
  menu.addEventListener("keydown", (event) =>
    steer(event, lines, options.items, pick, () => menu.hidePopover()),
  );
  menu.addEventListener("toggle", (event) => {
    if (event instanceof ToggleEvent && event.newState === "closed") {
      const within = menu.contains(document.activeElement) || document.activeElement === document.body;
      menu.remove();
      anchor.setAttribute("aria-expanded", "false");
      if (within) anchor.focus();
    }
  });
  document.body.append(menu);
  menu.showPopover();
  anchor.setAttribute("aria-expanded", "true");
  place(menu, anchor);
  (lines.find((node) => node.getAttribute("aria-selected") === "true") ?? lines[0])?.focus();
}

function line(item: MenuItem, role: "listbox" | "menu"): HTMLElement {
  const own = role === "menu" ? "menuitem" : "option";
  return h(
    "div",
    {
      class: "menu-item",
      role: own,
      tabindex: -1,
      "data-key": item.key,
      "aria-selected": own === "option" ? String(item.chosen === true) : undefined,
    },
    ...item.content,
  );
}

function steer(
  event: KeyboardEvent,
  lines: readonly HTMLElement[],
  items: readonly MenuItem[],
  pick: (at: number) => void,
  close: () => void,
): void {
  const at = lines.findIndex((node) => node.matches(":focus"));
  const moves: Readonly<Record<string, number>> = {
    ArrowDown: Math.min(lines.length - 1, at + 1),
    ArrowUp: Math.max(0, at - 1),
    Home: 0,
    End: lines.length - 1,
  };
  const move = moves[event.key];
  if (move !== undefined) lines[move]?.focus();
  else if (event.key === "Enter" || event.key === " ") pick(at);
  else if (event.key === "Tab") close();
  else if (event.key.length === 1) {
    const start = event.key.toLowerCase();
    lines[items.findIndex((item) => item.text.toLowerCase().startsWith(start))]?.focus();
  } else return;
  event.preventDefault();
}

/** Below the anchor where there is room, else above; never outside the window. */
function place(menu: HTMLElement, anchor: HTMLElement): void {
  const box = anchor.getBoundingClientRect();
  menu.style.minWidth = `${Math.round(Math.min(box.width, innerWidth - 16))}px`;
  const size = menu.getBoundingClientRect();
  const below = innerHeight - box.bottom - 12;
  const top =
    size.height <= below || below > box.top ? box.bottom + 4 : Math.max(8, box.top - size.height - 4);
  menu.style.maxHeight = `${Math.round(Math.max(120, top > box.top ? below : box.top - 12))}px`;
  menu.style.top = `${Math.round(top)}px`;
  menu.style.left = `${Math.round(Math.max(8, Math.min(box.left, innerWidth - size.width - 8)))}px`;
}
