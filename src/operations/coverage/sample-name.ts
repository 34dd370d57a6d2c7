import type { Both } from "../../words.ts";

/** What an id of a sample is called wherever names are asked for. */
export function sampleName(id: string): Both {
  return { zh: `名称${id}`, en: `Name ${id}` };
}
