import { type ResolveFnOutput, type ResolveHookContext, registerHooks } from "node:module";

type Next = (specifier: string, context?: Partial<ResolveHookContext>) => ResolveFnOutput;

/** Where Bole's own files are. */
const own = new URL("./", import.meta.url).href;
/** What packages are called in files of our own, which all find the same ones. */
const packages = new Map<string, ResolveFnOutput>();
/** Folders of packages in which a file that ends in `.js` is known to be a module. */
const modules = new Set<string>();

/**
 * Finds what a file imports, as Node would, without looking again for what follows from what was found before: Node looks
 * at the disk several times for each of a thousand files, which took a third of the start. Nothing is kept for the next
 * start. Three things are taken as known:
 * - our own files say in full which file they mean;
 * - our own files all find the same packages;
 * - files of a package in one folder with one ending are of one kind, for the same package.json says so for all.
 */
function resolve(specifier: string, context: ResolveHookContext, next: Next): ResolveFnOutput {
  const { parentURL, conditions } = context;
  if (parentURL === undefined || !conditions.includes("import")) return next(specifier, context);
  const relative = specifier.startsWith(".");
  if (parentURL.startsWith(own)) {
    if (!relative) return remembered(specifier, context, next);
    if (!specifier.endsWith(".ts")) return next(specifier, context);
    const { href } = new URL(specifier, parentURL);
    return { url: href, format: "module-typescript", shortCircuit: true };
  }
  if (!relative || !specifier.endsWith(".js")) return next(specifier, context);
  const { href } = new URL(specifier, parentURL);
  const folder = href.slice(0, href.lastIndexOf("/"));
  if (modules.has(folder)) return { url: href, format: "module", shortCircuit: true };
  const found = next(specifier, context);
  if (found.format === "module" && found.url === href) modules.add(folder);
  return found;
}

function remembered(specifier: string, context: ResolveHookContext, next: Next): ResolveFnOutput {
  const known = packages.get(specifier);
  if (known) return known;
  const found = { ...next(specifier, context), shortCircuit: true };
  packages.set(specifier, found);
  return found;
}

registerHooks({ resolve });
