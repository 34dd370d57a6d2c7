import { parseArgs } from "node:util";
import { unknownOption } from "../unknown-option.ts";

/** What `npm run doctor` was asked to do. */
export type DoctorOrder =
  | { readonly kind: "help" }
  | {
      readonly kind: "examine";
      readonly json: boolean;
      readonly webhook: string | undefined;
      /** How events come in, where that was told; else FEISHU_EVENTS says it. */
      readonly way: "webhook" | "websocket" | undefined;
      /** The sandbox instead of the app of the settings; with one of its ways of being broken, if any was named. */
      readonly sandbox: boolean;
      readonly broken: string | undefined;
    }
  | { readonly kind: "wrong"; readonly problem: string };

export function doctorHelp(broken: readonly string[]): string {
  return `检查 Bole 需要的一切；什么也不改。 Looks at everything Bole needs; changes nothing.
设置取自环境变量和 .env。 Settings come from the environment and .env.

  npm run doctor -- [--webhook https://your-host/webhook/event | --websocket] [--json]
  npm run doctor -- --sandbox [--break NAME] [--json]

  --webhook   Bole 的公网地址：发送加密的验证请求，和一个必须被拒绝的未签名请求。
              Bole's public address: it is sent an encrypted challenge, and an unsigned request it must refuse.
  --websocket 按长连接检查。 Looks at everything as for the long connection.
              两个都不写时，按 FEISHU_EVENTS；写了的优先。
              With neither, as FEISHU_EVENTS says; either goes before it.
  --json      供程序读取。 For programs.
  --sandbox   不用飞书应用：启动沙盒和 Bole 来检查。 Without an app: starts the sandbox and Bole, and checks them.
  --break     先把沙盒弄坏。 Breaks the sandbox first:
              ${broken.join(", ")}

退出码 Exit code: 0 没有故障 nothing failed, 1 有故障 something did.`;
}

const options = {
  json: { type: "boolean" },
  webhook: { type: "string" },
  websocket: { type: "boolean" },
  sandbox: { type: "boolean" },
  break: { type: "string" },
  help: { type: "boolean", short: "h" },
} as const;

/** Reads the arguments; `broken` are the names --break knows. */
export function readDoctorArguments(args: readonly string[], broken: readonly string[]): DoctorOrder {
  const wrong = (problem: string) => ({ kind: "wrong", problem }) as const;
  const values = parsed(args);
  if (values === undefined) return wrong(unknownOption(args, options));
  if (values.help) return { kind: "help" };
  const { webhook, websocket, sandbox = false } = values;
  if (webhook !== undefined && websocket) return wrong("give --webhook or --websocket, not both");
  if (webhook !== undefined && !/^https?:$/.test(URL.parse(webhook)?.protocol ?? "")) {
    return wrong("--webhook is no address; write https://your-host/webhook/event");
  }
  if (sandbox && (webhook !== undefined || websocket)) {
    return wrong("--sandbox has its own webhook; leave --webhook and --websocket out");
  }
  if (values.break !== undefined && !sandbox) return wrong("--break is for --sandbox");
  if (values.break !== undefined && !broken.includes(values.break)) {
    return wrong(`--break knows ${broken.join(", ")}`);
  }
  const told = webhook === undefined ? undefined : ("webhook" as const);
  const way = websocket ? ("websocket" as const) : told;
  return { kind: "examine", json: values.json ?? false, webhook, way, sandbox, broken: values.break };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, strict: true, allowPositionals: false }).values;
  } catch {
    return undefined;
  }
}
