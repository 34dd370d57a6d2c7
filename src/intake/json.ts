const utf8 = new TextDecoder("utf-8", { fatal: true });

/** The JSON in these bytes, or undefined where they are not valid UTF-8 or not JSON. (`undefined` is not JSON.) */
export function readJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(utf8.decode(bytes));
  } catch {
    return undefined;
  }
}

/** The same for text. */
export function readJsonText(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
