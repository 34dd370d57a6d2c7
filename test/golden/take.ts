import type { Browser, Page } from "playwright-core";
import { PNG } from "pngjs";
import type { PlaygroundState } from "../../src/sandbox/playground/contract.ts";
import { startFake } from "../sandbox/page-fake.ts";
import { type Look, looks, type Pictured } from "./cards.ts";

/** A card in one look. */
export interface Picture {
  /** `profile.phone-dark`. */
  readonly name: string;
  readonly png: Buffer;
}

/** A card that Bole has answered with. */
export interface Answered {
  readonly pictured: Pictured;
  readonly json: unknown;
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What the page has around the messages, pixels high at most. */
const around = 400;

/**
 * Takes a picture of each card in each of its looks, on the chat page among these people. All cards stand in one chat,
 * so that one picture of the whole page, cut up, is enough for each look and language.
 */
export async function take(
  browser: Browser,
  state: PlaygroundState,
  answered: readonly Answered[],
): Promise<Picture[]> {
  const each = (Object.keys(looks) as Look[]).flatMap((look) =>
    (["zh", "en"] as const).map((lang) => ({ look, lang })),
  );
  // Drawing one page leaves time to load the next.
  const taken = await Promise.all(
    each.map(({ look, lang }) => {
      const wanted = answered.filter(
        ({ pictured }) => pictured.looks.includes(look) && pictured.lang === lang,
      );
      return wanted.length > 0 ? inOneLook(browser, state, wanted, look, lang) : [];
    }),
  );
  return taken.flat();
}

async function inOneLook(
  browser: Browser,
  state: PlaygroundState,
  wanted: readonly Answered[],
  look: Look,
  lang: "zh" | "en",
): Promise<Picture[]> {
  const [persona, chat] = [state.personas[0], state.chats[0]];
  if (!persona || !chat) throw new Error("the page is empty");
  const fake = await startFake(state);
  const standing = wanted.map(({ pictured, json }) => ({
    name: pictured.name,
    id: fake.say(chat.chat_id, json),
  }));
  const page = await open(browser, look);
  await page.goto(`${fake.url}#persona=${persona.open_id}&chat=${chat.chat_id}&lang=${lang}`);
  await page.locator(`#${standing.at(-1)?.id} .card`).waitFor();
  const height = await page.locator(".log").evaluate((log) => log.scrollHeight);
  await page.setViewportSize({ width: looks[look].width, height: height + around });
  await page.evaluate(() => document.fonts.ready);
  const whole = PNG.sync.read(await page.screenshot({ animations: "disabled", caret: "hide" }));
  const pictures = [];
  for (const { name, id } of standing) {
    const box = await page.locator(`#${id} .card`).boundingBox();
    if (!box) throw new Error(`${name} is not to be seen`);
    pictures.push({ name: `${name}.${look}`, png: cut(whole, box) });
  }
  await page.context().close();
  await fake.close();
  return pictures;
}

async function open(browser: Browser, look: Look): Promise<Page> {
  const { width, height, dark } = looks[look];
  const context = await browser.newContext({
    viewport: { width, height },
    deviceScaleFactor: 1,
    colorScheme: dark ? "dark" : "light",
    reducedMotion: "reduce",
    timezoneId: "Asia/Shanghai",
  });
  return context.newPage();
}

function cut(whole: PNG, box: Box): Buffer {
  const [x, y] = [Math.floor(box.x), Math.floor(box.y)];
  const [width, height] = [Math.ceil(box.width), Math.ceil(box.height)];
  const part = new PNG({ width, height });
  PNG.bitblt(whole, part, x, y, width, height, 0, 0);
  return PNG.sync.write(part, { colorType: 2 });
}
