import { drawing, h } from "../dom.ts";
import { type CardContext, tell } from "./context.ts";
import { type Json, string } from "./json.ts";
import { corner } from "./size.ts";
import { plainWording } from "./text.ts";
import { cardWords } from "./words.ts";

const frame = ["M3.5 5h17v14h-17z", "M3.5 16l5-5 4 4 3-3 5 5", "M15.5 8a1.2 1.2 0 1 0 .1 0z"];
const sides: Readonly<Record<string, string>> = {
  tiny: "20px",
  small: "36px",
  medium: "88px",
  large: "160px",
};

/** A picture. The sandbox keeps no pictures: a frame of the same size stands in, with what it shows. */
export function image(json: Json, context: CardContext): HTMLElement {
  const alt = plainWording(json.alt, context) || tell(cardWords.image, context);
  const picture = h("div", {
    class: "image",
    role: "img",
    "aria-label": alt,
    title: string(json.img_key) ?? "",
  });
  picture.append(drawing(frame, ""), h("span", {}, alt));
  const [width, height] = measures(string(json.size));
  if (width) picture.style.width = width;
  if (height) picture.style.height = height;
  const radius = corner(json.corner_radius);
  if (radius) picture.style.borderRadius = radius;
  const title = plainWording(json.title, context);
  return h(
    "div",
    { class: width ? "img" : "img fills" },
    title && h("div", { class: "text" }, title),
    picture,
  );
}

function measures(size: string | undefined): readonly [string?, string?] {
  if (size === undefined) return [];
  const side = Object.hasOwn(sides, size) ? sides[size] : undefined;
  if (side) return [side, side];
  const exact = /^(\d{1,4})px (\d{1,4})px$/.exec(size);
  return exact ? [`${exact[1]}px`, `${exact[2]}px`] : [];
}
