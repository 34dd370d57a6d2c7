/** How events, or callbacks, get to the app. */
export type Way = "webhook" | "websocket";

/** What a version of the app holds: a draft counts once it is published. */
export interface Version {
  bot: boolean;
  events: Set<string>;
  callbacks: Set<string>;
}

/**
 * What the developer console holds of the app under test. Tests turn things here as an administrator would there;
 * `PATCH application/v7/…` changes it too.
 */
export interface Console {
  /** 0 stopped, 1 in use, 2 not yet in use (document "get an app"). */
  status: 0 | 1 | 2;
  /** Nothing of it was ever published where this is false. */
  published: boolean;
  underReview: boolean;
  eventWay: Way;
  callbackWay: Way;
  /** Where events go; the bot's own webhook while absent. */
  requestUrl: string | undefined;
  callbackUrl: string | undefined;
  /** What counts. */
  readonly online: Version;
  /** What counts from the next publication on. */
  readonly draft: Version & { scopes: Set<string> };
  /** Whether `GET application/v6/applications` tells of events and callbacks, which its document does not list. */
  tellsSubscriptions: boolean;
}

const none = { events: [], callbacks: [] };

/** A console as the administrator left it after following the README: everything published. */
export function consoleWith(
  subscribed: { readonly events: readonly string[]; readonly callbacks: readonly string[] } = none,
  way: Way = "webhook",
): Console {
  const version = () => ({
    bot: true,
    events: new Set(subscribed.events),
    callbacks: new Set(subscribed.callbacks),
  });
  return {
    status: 1,
    published: true,
    underReview: false,
    eventWay: way,
    callbackWay: way,
    requestUrl: undefined,
    callbackUrl: undefined,
    online: version(),
    draft: { ...version(), scopes: new Set() },
    tellsSubscriptions: true,
  };
}
