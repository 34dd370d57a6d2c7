/**
 * Our own simple drawings of the icons that cards use, by the token's stem (`search` for `search_outlined`),
 * as strokes on a 24-unit grid. Feishu's library has some two thousand; the others show a neutral glyph.
 */
const shapes: Readonly<Record<string, readonly string[]>> = {
  search: ["M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14z", "M16.2 16.2 20.5 20.5"],
  info: ["M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18z", "M12 11v5.5", "M12 7.6v.2"],
  warning: ["M12 3.5 21.5 20h-19z", "M12 10v4.5", "M12 17.2v.2"],
  error: ["M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18z", "M9 9l6 6", "M15 9l-6 6"],
  maybe: [
    "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18z",
    "M9.4 9.4a2.7 2.7 0 1 1 3.9 2.5c-.8.4-1.3 1-1.3 2",
    "M12 16.8v.2",
  ],
  yes: ["M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18z", "M8 12.2l2.8 2.8L16 9.6"],
  done: ["M4.5 12.5 10 18 19.5 7"],
  close: ["M6 6l12 12", "M18 6 6 18"],
  add: ["M12 5v14", "M5 12h14"],
  more: ["M5.5 12v.1", "M12 12v.1", "M18.5 12v.1"],
  member: ["M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8z", "M4.5 20.5c.5-4 3.5-6 7.5-6s7 2 7.5 6z"],
  group: [
    "M9 5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7z",
    "M2.5 19.5c.4-3.5 3-5.2 6.5-5.2s6.1 1.7 6.5 5.2z",
    "M16 5.5a3.2 3.2 0 0 1 0 6.2",
    "M18 14.8c2.2.7 3.3 2.3 3.5 4.7",
  ],
  call: [
    "M5 4h4l1.5 4.5L8 10.5c1 2.5 3 4.5 5.5 5.5l2-2.5L20 15v4c0 .8-.7 1.2-1.5 1.2C11 20 4 13 3.8 5.5 3.8 4.7 4.2 4 5 4z",
  ],
  mail: ["M3.5 6h17v12.5h-17z", "M3.5 7l8.5 6.5L20.5 7"],
  calendar: ["M4 6h16v14H4z", "M4 10.5h16", "M8.5 3.5V8", "M15.5 3.5V8"],
  time: ["M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18z", "M12 7v5.3l3.5 2"],
  history: ["M4.5 8A8.7 8.7 0 1 1 3.3 12.5", "M4 3.5V8h4.5", "M12 7.5V12.5l3.3 2"],
  chat: ["M4 5h16v12h-8.5L7 20.5V17H4z", "M8.5 11v.1", "M12 11v.1", "M15.5 11v.1"],
  "chat-forbidden": ["M4 5h16v12h-8.5L7 20.5V17H4z", "M9.5 8.5l5 5", "M14.5 8.5l-5 5"],
  forbidden: ["M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18z", "M5.7 5.7l12.6 12.6"],
  lock: ["M5 11h14v9.5H5z", "M8 11V8a4 4 0 0 1 8 0v3", "M12 14.5v2.5"],
  visible: [
    "M2.5 12C5 7.5 8.2 5.5 12 5.5s7 2 9.5 6.5c-2.5 4.5-5.7 6.5-9.5 6.5S5 16.5 2.5 12z",
    "M12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6z",
  ],
  invisible: [
    "M2.5 12C5 7.5 8.2 5.5 12 5.5s7 2 9.5 6.5c-2.5 4.5-5.7 6.5-9.5 6.5S5 16.5 2.5 12z",
    "M4 20 20 4",
  ],
  link: [
    "M10 14a4 4 0 0 0 5.7 0l3.5-3.5a4 4 0 0 0-5.7-5.7L12.3 6",
    "M14 10a4 4 0 0 0-5.7 0l-3.5 3.5a4 4 0 0 0 5.7 5.7l1.2-1.2",
  ],
  share: ["M12 3.5V15", "M7.5 7.5 12 3.5l4.5 4", "M5 12v8h14v-8"],
  edit: ["M4 20l1-4.5L16.5 4 20 7.5 8.5 19z", "M14 6.5 17.5 10"],
  filter: ["M3.5 5h17L14 12.5V19l-4 1.5v-8z"],
  sort: ["M7 4.5v15", "M3.5 16 7 19.5l3.5-3.5", "M17 19.5v-15", "M13.5 8 17 4.5 20.5 8"],
  refresh: ["M19.5 8A8.5 8.5 0 1 0 20.5 13", "M20 3.5V8h-4.5"],
  right: ["M9 5l7 7-7 7"],
  left: ["M15 5l-7 7 7 7"],
  down: ["M5 9l7 7 7-7"],
  up: ["M5 15l7-7 7 7"],
  "down-small-ccm": ["M7 10l5 5 5-5"],
  approval: ["M6 3.5h12V20.5H6z", "M9 8h6", "M9 11.5h6", "M9 16l1.8 1.8L15 14"],
  todo: ["M4 4.5h16V20H4z", "M8 12.2l2.8 2.8L16 9.6"],
  file: ["M6 3.5h8L18.5 8v12.5H6z", "M14 3.5V8h4.5"],
  resume: [
    "M5 3.5h14v17H5z",
    "M9.5 7a2 2 0 1 0 .1 0z",
    "M7.5 14c.2-1.5 1-2.2 2-2.2s1.9.7 2.1 2.2",
    "M14.5 8.5H16.5",
    "M14.5 12H16.5",
    "M8 17h8.5",
  ],
  company: ["M5 20.5V4h9v16.5", "M14 9.5h5.5v11", "M8 8h3", "M8 12h3", "M8 16h3", "M3.5 20.5h17"],
  department: ["M9.5 3.5h5v4.5h-5z", "M3.5 16h5v4.5h-5z", "M15.5 16h5v4.5h-5z", "M12 8v4", "M6 16v-4h12v4"],
  bag: ["M3.5 8h17v12h-17z", "M8.5 8V4.5h7V8", "M3.5 13h17"],
  education: ["M2.5 9 12 4.5 21.5 9 12 13.5z", "M6.5 11v5c1.7 1.5 3.5 2.2 5.5 2.2s3.8-.7 5.5-2.2v-5"],
  location: [
    "M12 21c-4.5-5-6.7-8.3-6.7-11.2a6.7 6.7 0 0 1 13.4 0C18.7 12.7 16.5 16 12 21z",
    "M12 7.5a2.3 2.3 0 1 0 0 4.6 2.3 2.3 0 0 0 0-4.6z",
  ],
  star: ["M12 3.5l2.6 5.5 6 .8-4.4 4.2 1.1 6L12 17l-5.3 3 1.1-6L3.4 9.8l6-.8z"],
  bell: ["M6 16.5V11a6 6 0 0 1 12 0v5.5l1.5 1.5h-15z", "M10 20.8h4"],
  setting: [
    "M12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6z",
    "M12 3l1 2.5 2.7.6 2.2-1.6 2.1 2.6-1.3 2.3.9 2.6L22 13v0l-2.4 1-.9 2.6 1.3 2.3-2.1 2.6-2.2-1.6-2.7.6L12 21l-1-2.5-2.7-.6-2.2 1.6L4 16.9l1.3-2.3-.9-2.6L2 11l2.4-1 .9-2.6L4 5.1l2.1-2.6",
  ],
  robot: ["M5 9h14v10H5z", "M12 5v4", "M12 4v.1", "M9 13.5v.5", "M15 13.5v.5", "M2.5 12.5v3", "M21.5 12.5v3"],
  hirelogo: ["M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8z", "M4.5 20.5c.5-4 3.5-6 7.5-6", "M14.5 18l2.2 2.2L21 15.5"],
  translate: [
    "M4 6h9",
    "M8.5 4v2",
    "M11 6c-1 4-3.5 6.5-7 8",
    "M6 9c1.2 2.3 3 4 5.5 5",
    "M12.5 20l4-9.5 4 9.5",
    "M14 17h5",
  ],
  language: [
    "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18z",
    "M3.5 12h17",
    "M12 3c2.5 2.6 3.7 5.6 3.7 9s-1.2 6.4-3.7 9c-2.5-2.6-3.7-5.6-3.7-9S9.5 5.6 12 3z",
  ],
};

/** Other tokens of the library that mean the same drawing. */
const alike: Readonly<Record<string, string>> = {
  "down-bold": "down",
  "right-bold": "right",
  "left-bold": "left",
  "up-bold": "up",
  "down-right": "right",
  "right-small-ccm": "right",
  "left-small-ccm": "left",
  "up-small-ccm": "up",
  "more-close": "more",
  people: "group",
  "member-new": "member",
  person: "member",
  personal: "member",
  contacts: "group",
  "chat-history": "history",
  "link-copy": "link",
  alarm: "time",
  date: "calendar",
  phone: "call",
  check: "done",
  "list-check": "todo",
  tabs: "department",
  organization: "department",
  workplace: "bag",
  job: "bag",
  bitablefile: "file",
  doc: "file",
  "reply-cn": "chat",
  "app-default": "robot",
  larkcommunity: "star",
  approve: "approval",
  building: "company",
  "edit-continue": "edit",
  viewable: "visible",
  "visible-lock": "lock",
  buzz: "bell",
  globe: "language",
  ban: "forbidden",
  no: "forbidden",
  refer: "share",
};

/** Path data of a token's drawing; undefined for one we have not drawn. */
export function iconShape(token: string): readonly string[] | undefined {
  const stem = token.replace(/_(outlined|filled|colorful)$/, "");
  const name = Object.hasOwn(alike, stem) ? alike[stem] : stem;
  return name !== undefined && Object.hasOwn(shapes, name) ? shapes[name] : undefined;
}

/** A neutral glyph: an icon stands here that we have not drawn. */
export const anyIcon: readonly string[] = ["M12 4.5 19.5 12 12 19.5 4.5 12z"];
