import { appId, envelope, unsigned, verificationToken } from "../feishu.ts";
import { type Family, hostile, lookup, type Moment, wrapped } from "./request.ts";

/** Signed and encrypted, but with a token or an app inside that is not ours. */
export function strangers({ push, sign }: Moment): Family {
  const tokens: readonly (readonly [string, unknown])[] = [
    ["wrong", "wrong"],
    ["empty", ""],
    ["a space longer", `${verificationToken} `],
    ["a letter shorter", verificationToken.slice(0, -1)],
    ["in capitals", verificationToken.toUpperCase()],
    ["with a letter that only looks the same", verificationToken.replace("e", "е")],
    ["with a NUL behind", `${verificationToken}\u0000`],
    ["a number", 1],
    ["true", true],
    ["null", null],
    ["a list with the right one", [verificationToken]],
    ["an object", { $ne: "" }],
    ["ten thousand characters long", "t".repeat(10_000)],
    ["absent", undefined],
  ];
  const apps: readonly (readonly [string, unknown])[] = [
    ["another", "cli_fedcba9876543210"],
    ["in capitals", appId.toUpperCase()],
    ["a space longer", `${appId} `],
    ["empty", ""],
    ["a list with the right one", [appId]],
    ["null", null],
    ["a number", 7],
    ["absent", undefined],
  ];
  // What the schema refuses is malformed (400); what it lets through is a stranger's (401).
  const status = (value: unknown) =>
    typeof value === "string" && value !== "" && value.length < 100 ? 401 : 400;
  return {
    title: "Another's token or app inside",
    requests: [
      ...tokens.map(([what, token]) =>
        hostile(`a token that is ${what}`, status(token), push(lookup({ header: { token } }))),
      ),
      ...apps.map(([what, app]) =>
        hostile(`an app id that is ${what}`, status(app), push(lookup({ header: { app_id: app } }))),
      ),
      hostile("another app's press", 401, push(otherPress())),
      hostile(
        "the token in the wrong place",
        400,
        push({ ...lookup({ header: { token: undefined } }), token: verificationToken }),
      ),
      hostile("encrypted with another key", 400, sign(wrapped(lookup(), "another"))),
      hostile("encrypted with another key, unsigned", 401, unsigned(wrapped(lookup(), "another"))),
    ],
  };
}

function otherPress() {
  const action = { tag: "button", value: { ask: "sealed" } };
  const context = { open_message_id: "om_card", open_chat_id: "oc_private" };
  const event = { operator: { open_id: "ou_recruiter" }, token: "c-update", action, context };
  return envelope("card.action.trigger", event, { app_id: "cli_fedcba9876543210" });
}
