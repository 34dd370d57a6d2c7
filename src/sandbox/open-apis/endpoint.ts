import type { World } from "../world.ts";

/** A request as it reached the platform, before anything in it is believed. */
export interface PlatformRequest {
  readonly params: Readonly<Record<string, string>>;
  /** Each parameter's values in order; one given twice has two. */
  readonly query: Readonly<Record<string, readonly string[]>>;
  /** Parsed JSON; for multipart/form-data a FormData. */
  readonly body: unknown;
}

/** What goes back: HTTP status and the JSON body. The log id is added on the way out. */
export interface Answer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, string>>;
}

/** One documented endpoint of the Open Platform, as the sandbox answers it. */
export interface SandboxEndpoint {
  readonly method: "GET" | "POST" | "PATCH" | "DELETE";
  /** Below `/open-apis`, with `:name` for path parameters. */
  readonly path: string;
  /** Answers without a tenant_access_token. */
  readonly open?: true;
  /** Any one of these is enough; none where the document asks for none. */
  readonly scopes?: readonly string[];
  answer(request: PlatformRequest, world: World): Answer | Promise<Answer>;
}
