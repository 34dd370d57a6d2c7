import type { z } from "zod";
import type { FailureKind } from "./failure.ts";

/** One documented rate limit: so many calls per second or per minute, for this app in this tenant. */
export interface Quota {
  readonly calls: number;
  readonly per: "second" | "minute";
}

/** Scopes of which any one is enough, cheapest first: the first is what app-manifest.json asks for. */
export interface AnyScope {
  readonly anyOf: readonly [string, ...string[]];
}

/** A list of scopes of which any one is enough. */
export function anyOf(first: string, ...others: string[]): AnyScope {
  return { anyOf: [first, ...others] };
}

/** How calls that differ in nothing but their ids are made one. */
export interface Together {
  /** The list in the body that is put together. */
  readonly ids: string;
  /** How many ids one call takes. */
  readonly most: number;
  /** The list in the answer. */
  readonly items: string;
  /** The field in which each item repeats the id it was asked for by. */
  readonly by: string;
}

type Shape = z.ZodType;

/** What one document of the Open Platform says about one endpoint, said once. */
export interface EndpointDeclaration<
  P extends Shape = Shape,
  Q extends Shape = Shape,
  B extends Shape = Shape,
  D extends Shape = Shape,
> {
  /** Our name for it in logs, metrics and cards: `hire.referrals.search`. */
  readonly name: string;
  /** The document's address. */
  readonly doc: string;
  /** Path under the domain; `:name` parts are filled from `path` and escaped. */
  readonly get?: string;
  readonly post?: string;
  readonly patch?: string;
  readonly delete?: string;
  readonly quota: readonly Quota[];
  /** It changes something in Feishu: done twice, it may show twice. */
  readonly writes?: true;
  /** Many ids travel in one call; only where the answer tells whose each item is. */
  readonly together?: Together;
  /** Scopes without which the call is refused; none where the document asks for none. */
  readonly scopes?: AnyScope;
  /** Response or request fields which need a further scope, by field name. */
  readonly fieldScopes?: Readonly<Record<string, AnyScope>>;
  readonly path?: P;
  readonly query?: Q;
  readonly body?: B;
  /** The schema of `data` (or of the whole body, where `whole` is set). Unknown fields are dropped. */
  readonly data: D;
  /** The body travels as multipart/form-data, as files do, instead of JSON. */
  readonly multipart?: true;
  /** Some old endpoints answer beside `code` and `msg` instead of under `data`. */
  readonly whole?: boolean;
  /** The document's own error codes and what each means for us. */
  readonly errors?: Readonly<Record<number, FailureKind>>;
}

export interface Endpoint<
  P extends Shape = Shape,
  Q extends Shape = Shape,
  B extends Shape = Shape,
  D extends Shape = Shape,
> extends EndpointDeclaration<P, Q, B, D> {
  readonly method: "GET" | "POST" | "PATCH" | "DELETE";
  readonly url: string;
}

type Part<Name extends string, S extends Shape> =
  unknown extends z.output<S> ? unknown : { [key in Name]: z.output<S> };
type LoosePart<Name extends string, S extends Shape> =
  unknown extends z.output<S>
    ? unknown
    : Record<never, never> extends z.output<S>
      ? { [key in Name]?: z.output<S> }
      : { [key in Name]: z.output<S> };

/** What a caller passes for an endpoint: only the parts its document has; a query that asks for nothing may be left out. */
export type Parts<E> =
  E extends Endpoint<infer P, infer Q, infer B, Shape>
    ? Part<"path", P> & LoosePart<"query", Q> & Part<"body", B>
    : never;

/** What the endpoint answers with. */
export type Data<E> = E extends Endpoint<Shape, Shape, Shape, infer D> ? z.output<D> : never;

/**
 * An optional parameter and the value Feishu takes where it is absent. The value is documentation: it is not
 * sent, and stands in the schema's metadata as `default`.
 */
export function whenAbsent<S extends Shape>(schema: S, value: z.input<S>): z.ZodOptional<S> {
  return schema.optional().meta({ default: value });
}

/** Declares an endpoint. Everything else (call, quota, scopes, doctor, coverage) is derived from this. */
export function endpoint<P extends Shape, Q extends Shape, B extends Shape, D extends Shape>(
  declaration: EndpointDeclaration<P, Q, B, D>,
): Endpoint<P, Q, B, D> {
  const { get, post, patch, delete: remove, name } = declaration;
  const url = get ?? post ?? patch ?? remove;
  if (url === undefined) throw new Error(`${name} declares no path`);
  const method = get ? "GET" : post ? "POST" : patch ? "PATCH" : "DELETE";
  return { ...declaration, method, url };
}
