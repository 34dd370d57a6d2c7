import { drawing } from "./dom.ts";

const paths = {
  back: ["M15 5l-7 7 7 7"],
  reply: ["M9 6 4 11l5 5", "M4 11h9c4 0 6.5 2 7 7"],
  send: ["M12 19V5", "M5.5 11.5 12 5l6.5 6.5"],
  at: [
    "M12 8.2a3.8 3.8 0 1 0 0 7.6 3.8 3.8 0 0 0 0-7.6z",
    "M15.8 8.2v5.3a2.4 2.4 0 0 0 4.7.7A9 9 0 1 0 17 19.2",
  ],
  close: ["M6 6l12 12", "M18 6 6 18"],
  group: [
    "M9 5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7z",
    "M2.5 19.5c.4-3.5 3-5.2 6.5-5.2s6.1 1.7 6.5 5.2",
    "M16 5.5a3.2 3.2 0 0 1 0 6.2",
    "M18 14.8c2.2.7 3.3 2.3 3.5 4.7",
  ],
  sun: [
    "M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8z",
    "M12 3v1.8",
    "M12 19.2V21",
    "M3 12h1.8",
    "M19.2 12H21",
    "M5.6 5.6l1.3 1.3",
    "M17.1 17.1l1.3 1.3",
    "M5.6 18.4l1.3-1.3",
    "M17.1 6.9l1.3-1.3",
  ],
  moon: ["M19.5 14.5A8 8 0 1 1 9.5 4.5a6.5 6.5 0 0 0 10 10z"],
  screen: ["M3.5 5h17v11.5h-17z", "M9 20.5h6", "M12 16.5v4"],
  bolt: ["M13.5 2.8 5 13.6h5.6L9.500 21.200 19 9.800h-6.200z"],
  download: ["M12 4v11", "M7 10.500 12 15.500l5-5", "M5 20h14"],
  file: ["M6 3.5h8L18.5 8v12.5H6z", "M14 3.5V8h4.5"],
  check: ["M5 12.5 10 17.5 19 7"],
  alert: ["M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18z", "M12 7.5v5.5", "M12 16.3v.2"],
  note: ["M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18z", "M12 11v5.5", "M12 7.6v.2"],
} as const satisfies Record<string, readonly string[]>;

export type IconName = keyof typeof paths;

/** One of the page's own icons. */
export function icon(name: IconName): SVGSVGElement {
  return drawing(paths[name], `icon-${name}`);
}
