import type { Both } from "../words.ts";
import type { ChatRooms } from "./chats.ts";
import type { Console } from "./console.ts";
import type { Files } from "./files.ts";
import type { Quotas } from "./open-apis/checks/quotas.ts";
import type { TokenDesk } from "./open-apis/checks/tokens.ts";
import type { Faults } from "./open-apis/faults.ts";
import type { Directory } from "./tenant/directory.ts";
import type { Tenant } from "./tenant/tenant.ts";

/** What the sandbox logs with: pino, or anything of its shape. */
export interface Log {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
}

/** The app under test, as its developer console would show it. */
export interface App {
  readonly appId: string;
  readonly appSecret: string;
  readonly encryptKey: string;
  readonly verificationToken: string;
}

/** One call that reached the platform. No query, no bodies: those hold personal data. */
export interface Call {
  readonly method: string;
  readonly path: string;
  /** 0 where the connection was cut instead. */
  readonly status: number;
}

/** Everything an endpoint may look at and change. */
export interface World {
  readonly tenant: Tenant;
  readonly directory: Directory;
  readonly app: App;
  readonly bot: { readonly openId: string; readonly name: Both };
  /** Milliseconds since 1970. */
  now(): number;
  /** The scopes the app was granted. */
  granted: ReadonlySet<string> | "all";
  /** The scopes the app asked for when the sandbox started. */
  readonly asked: readonly string[];
  /** The app as the developer console holds it. */
  readonly console: Console;
  /** The bot's own webhook. */
  webhook(): string;
  /** Whether an address answers to a `url_verification`, as the console tries it. */
  verifies(url: string): Promise<boolean>;
  readonly tokens: TokenDesk;
  readonly chats: ChatRooms;
  readonly files: Files;
  /** Scopes withheld for the call at hand, whatever was granted. */
  readonly withheld?: ReadonlySet<string>;
  readonly faults: Faults;
  readonly quotas: Quotas;
  readonly calls: Call[];
  /** What the uuids of outgoing messages sent, and when. */
  readonly sent: Map<string, { readonly messageId: string; readonly at: number }>;
  readonly log: Log;
}
