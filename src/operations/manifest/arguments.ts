import { parseArgs } from "node:util";
import { said } from "../../environment.ts";
import { unknownOption } from "../unknown-option.ts";
import type { ComingIn } from "./bodies.ts";

/** What `npm run manifest` was asked to do. */
export type ManifestOrder =
  | { readonly kind: "help" }
  | { readonly kind: "write" }
  | { readonly kind: "console" }
  /** `comingIn` is absent where nobody said how events come in. */
  | { readonly kind: "config" | "apply"; readonly comingIn: ComingIn | undefined }
  | { readonly kind: "wrong"; readonly problem: string };

export const manifestHelp = `app-manifest.json：应用需要的权限、事件和回调。 What the Feishu app needs: scopes, events, callbacks.

  npm run manifest                 由代码写出 app-manifest.json。 Writes app-manifest.json from the code.
  npm run manifest -- --console    开发者后台「权限管理 › 批量导入」要的 JSON。
                                   The JSON for Permissions › Batch import in the developer console.
  npm run manifest -- --config     PATCH /open-apis/application/v7/applications/:app_id/config 的请求体。 Its body.
  npm run manifest -- --apply      用 .env 里的应用凭证执行它，先说明会改什么。
                                   Does it with the app's credentials of .env, and first says what it will change.

  --webhook https://your-host/webhook/event   事件和回调的请求地址。 Where events and callbacks go.
  --websocket                                 改用长连接。 Over a long connection instead.
  两个都不写时，按 FEISHU_EVENTS。 With neither, as FEISHU_EVENTS says.

--apply 需要权限 application:application:patch；改动在发布新版本后生效。
--apply needs the scope application:application:patch; what it changes counts once a version is published.`;

const options = {
  console: { type: "boolean" },
  config: { type: "boolean" },
  apply: { type: "boolean" },
  webhook: { type: "string" },
  websocket: { type: "boolean" },
  help: { type: "boolean", short: "h" },
} as const;

export function readManifestArguments(args: readonly string[]): ManifestOrder {
  const wrong = (problem: string) => ({ kind: "wrong", problem }) as const;
  const values = parsed(args);
  if (values === undefined) return wrong(unknownOption(args, options));
  if (values.help) return { kind: "help" };
  const kinds = (["console", "config", "apply"] as const).filter((it) => values[it]);
  const [kind = "write"] = kinds;
  if (kinds.length > 1)
    return wrong(
      said("--console、--config、--apply 只能给一个", "give one of --console, --config and --apply"),
    );
  const { webhook, websocket } = values;
  if (kind !== "config" && kind !== "apply") {
    return (webhook ?? websocket)
      ? wrong(
          said(
            "--webhook 和 --websocket 要和 --config 或 --apply 一起用",
            "--webhook and --websocket go with --config and --apply",
          ),
        )
      : { kind };
  }
  if (webhook !== undefined && websocket)
    return wrong(said("--webhook 和 --websocket 只能给一个", "give --webhook or --websocket, not both"));
  if (webhook !== undefined && !/^https?:$/.test(URL.parse(webhook)?.protocol ?? "")) {
    return wrong(
      said(
        "--webhook 不是网址；请写 https://your-host/webhook/event",
        "--webhook is no address; write https://your-host/webhook/event",
      ),
    );
  }
  if (websocket) return { kind, comingIn: { way: "websocket" } };
  return { kind, comingIn: webhook === undefined ? undefined : { way: "webhook", url: webhook } };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, strict: true, allowPositionals: false }).values;
  } catch {
    return undefined;
  }
}
