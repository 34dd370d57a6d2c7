/** Anything that can stand inside an element. `undefined`, `false` and `""` stand for nothing. */
export type Child = Node | string | undefined | false;

/** Attributes by name; `on…` holds a listener, `true` an empty attribute, `undefined` and `false` none. */
export type Attributes = Readonly<
  Record<string, string | number | boolean | undefined | ((event: never) => void)>
>;

/**
 * Makes an element. The only way this page makes any: text becomes text nodes, so nothing that people,
 * Feishu or the bot wrote can turn into markup.
 */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") {
      element.addEventListener(name.slice(2), value as EventListener);
    } else if (value !== undefined && value !== false) {
      element.setAttribute(name, value === true ? "" : String(value));
    }
  }
  element.append(...shown(children));
  return element;
}

/** Replaces what an element holds. */
export function fill(element: Element, ...children: readonly Child[]): void {
  element.replaceChildren(...shown(children));
}

const svgSpace = "http://www.w3.org/2000/svg";

/** A drawing on a 24-unit grid from path data, in the colour of the text around it. */
export function drawing(paths: readonly string[], name: string, filled = false): SVGSVGElement {
  const svg = document.createElementNS(svgSpace, "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("class", `drawing ${name}${filled ? " filled" : ""}`);
  svg.setAttribute("aria-hidden", "true");
  for (const path of paths) {
    const part = document.createElementNS(svgSpace, "path");
    part.setAttribute("d", path);
    svg.append(part);
  }
  return svg;
}

function shown(children: readonly Child[]): (Node | string)[] {
  return children.filter(
    (child): child is Node | string => child !== undefined && child !== false && child !== "",
  );
}
