/** The entities of Feishu's escaping list, and those everyone writes. */
const named: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: "\u00a0",
  ensp: "\u2002",
  emsp: "\u2003",
  sim: "\u223c",
  middot: "·",
  bull: "•",
  hellip: "…",
  ndash: "–",
  mdash: "—",
  lsquo: "‘",
  rsquo: "’",
  ldquo: "“",
  rdquo: "”",
  times: "×",
  copy: "©",
  reg: "®",
  yen: "¥",
};

const pattern = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([a-zA-Z]{2,8}));/;
const atStart = new RegExp(`^${pattern.source}`);
const anywhere = new RegExp(pattern.source, "g");

/** The entity at the start of `source`: what it stands for and how long it is written. */
export function entityAt(source: string): { text: string; length: number } | undefined {
  const match = atStart.exec(source);
  const text = match ? decode(match) : undefined;
  return match && text !== undefined ? { text, length: match[0].length } : undefined;
}

/** All entities of an attribute value or an address decoded. */
export function decodeEntities(source: string): string {
  return source.replace(anywhere, (whole, ...groups: (string | undefined)[]) => {
    return decode([whole, groups[0], groups[1], groups[2]]) ?? whole;
  });
}

function decode([, decimal, hex, name]: readonly (string | undefined)[]): string | undefined {
  if (name !== undefined) return Object.hasOwn(named, name) ? named[name] : undefined;
  const code = Number.parseInt(decimal ?? hex ?? "", decimal ? 10 : 16);
  const valid = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return valid ? String.fromCodePoint(code) : "\ufffd";
}
