// `npm run hostile`: every hostile request against Bole and against the SDK's own adapter; writes the table in
// docs/security.md. Takes about two minutes, for the SDK's process dies often and is started anew.
import { readFileSync, writeFileSync } from "node:fs";
import sdkPackage from "@larksuiteoapi/node-sdk/package.json" with { type: "json" };
import { startBole } from "../test/intake/hostile/bole.ts";
import { families } from "../test/intake/hostile/families.ts";
import { replays } from "../test/intake/hostile/replays.ts";
import { momentAt } from "../test/intake/hostile/request.ts";
import { startSdk } from "../test/intake/hostile/sdk.ts";
import { renderTable, withResult } from "../test/intake/hostile/table.ts";
import { actedTwice, tallies } from "../test/intake/hostile/tally.ts";

const page = "docs/security.md";
const { version } = JSON.parse(readFileSync("package.json", "utf8"));

const at = momentAt(Date.now());
const all = families(at);
const bole = await tallies(all, startBole);
const sdk = await tallies(all, startSdk);
const none = { refused: 0, unanswered: 0, agreed: 0, ran: 0, died: 0 };
const table = renderTable(
  all.map(({ title, requests }) => ({
    title,
    requests: requests.length,
    bole: bole.get(title) ?? none,
    sdk: sdk.get(title) ?? none,
  })),
);
const played = replays(at);
const boleTwice = await actedTwice(played, startBole);
const sdkTwice = await actedTwice(played, startSdk);
const again = `Replays within \`EVENT_MAX_AGE\`: ${played.length}. Acted on twice: by Bole ${boleTwice}, by the SDK ${sdkTwice}.`;
console.log(`${table}\n\n${again}`);
const made = `Made by \`npm run hostile\`: Bole ${version}, @larksuiteoapi/node-sdk ${sdkPackage.version}, Node.js ${process.version}.`;
writeFileSync(page, withResult(readFileSync(page, "utf8"), `${made}\n\n${table}\n\n${again}`));
