import { unsigned } from "../feishu.ts";
import { type Family, type Hostile, hostile, lookup, type Moment, wrapped } from "./request.ts";

/** Bodies that are no `{"encrypt":"…"}`, each unsigned and signed. */
export function outerBodies({ sign }: Moment): Family {
  const whole = wrapped(lookup());
  const bodies: readonly (readonly [name: string, body: string, bare: number, signedStatus: number])[] = [
    ["nothing", "", 400, 400],
    ["a space", " ", 400, 400],
    ["a NUL", "\u0000", 400, 400],
    ["no JSON", "hello", 400, 400],
    ["a page", "<html></html>", 400, 400],
    ["XML with an entity", '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/hostname">]><a>&b;</a>', 400, 400],
    ["half of its JSON", whole.slice(0, -10), 400, 400],
    ["a quote that never ends", '{"encrypt":"', 400, 400],
    ["something behind the JSON", `${whole}{}`, 400, 400],
    ["a comment in the JSON", `/* */${whole}`, 400, 400],
    ["single quotes", "{'encrypt':'AAAA'}", 400, 400],
    ["NaN", "NaN", 400, 400],
    ["null", "null", 400, 400],
    ["a number", "1", 400, 400],
    ["a number without end", `1${"0".repeat(5000)}`, 400, 400],
    ["a text", '"encrypt"', 400, 400],
    ["true", "true", 400, 400],
    ["an object without anything", "{}", 401, 401],
    ["a list without anything", "[]", 401, 401],
    ["a list of objects", '[{"encrypt":"AAAA"}]', 401, 401],
    ["headers that are null", '{"headers":null}', 401, 401],
    ["headers that are one's own", '{"headers":{"x-lark-signature":"x"},"schema":"2.0"}', 401, 401],
    ["encrypt that is null", '{"encrypt":null}', 401, 401],
    ["encrypt that is a number", '{"encrypt":1}', 401, 401],
    ["encrypt that is true", '{"encrypt":true}', 401, 401],
    ["encrypt that is an object", '{"encrypt":{}}', 401, 401],
    ["encrypt with a length of its own", '{"encrypt":{"length":-1}}', 401, 401],
    ["encrypt that is a list", '{"encrypt":["AAAA"]}', 401, 401],
    ["encrypt in capitals", '{"ENCRYPT":"AAAA"}', 401, 401],
    ["a schema and nothing else", '{"schema":"2.0"}', 401, 401],
    ["a schema with headers that are null", '{"schema":"2.0","header":null,"event":null}', 401, 401],
    ["an event of no type", '{"event":null}', 401, 401],
    ["toString and valueOf", '{"toString":1,"valueOf":1,"hasOwnProperty":1}', 401, 401],
    ["then, as promises have it", '{"then":{}}', 401, 401],
    ["toJSON", '{"toJSON":"x","schema":"2.0"}', 401, 401],
  ];
  return {
    title: "Bodies that are none",
    requests: bodies.flatMap(([name, body, bare, proven]): Hostile[] => [
      hostile(`${name}, unsigned`, bare, unsigned(body)),
      hostile(`${name}, signed`, proven, sign(body)),
    ]),
  };
}

/** Keys every object has, in the outer JSON and inside. */
export function prototypeKeys({ sign, push }: Moment): Family {
  const event = JSON.stringify(lookup());
  const poison = '"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}';
  const outer = [
    '{"__proto__":{"encrypt":"AAAA"}}',
    `{"__proto__":${event}}`,
    '{"constructor":{"prototype":{"encrypt":"AAAA"}}}',
    `{${poison}}`,
    '{"__proto__":null}',
    '{"__proto__":[],"encrypt":{}}',
  ];
  const inner: readonly (readonly [string, string])[] = [
    ["an event below __proto__", `{"__proto__":${event}}`],
    ["a header below __proto__", event.replace('"header":', '"__proto__":')],
    ["a message below __proto__", event.replace('"message":', '"__proto__":')],
    ["an event that is __proto__'s", event.replace('"event":', '"__proto__":')],
    ["a header's fields below constructor", event.replace('"header":', '"constructor":')],
    [
      "a sender that is toString",
      event.replace(/"sender":\{.*?\},"message"/, '"sender":"toString","message"'),
    ],
    ["poison and no event", `{${poison}}`],
    ["poison for a header", event.replace(/"header":\{[^}]*\}/, `"header":{${poison}}`)],
  ];
  return {
    title: "Keys of prototypes",
    requests: [
      ...outer.map((body) => hostile(`${body.slice(0, 40)}, unsigned`, 401, unsigned(body))),
      ...outer.map((body) => hostile(`${body.slice(0, 40)}, signed`, 401, sign(body))),
      ...inner.map(([name, plain]) => hostile(`${name}, encrypted and signed`, 400, push(plain))),
    ],
  };
}
