import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync } from "node:fs";
import { dirname, join } from "node:path";
import { type Copy, DockerfileParser } from "dockerfile-ast";
import lock from "../../package-lock.json" with { type: "json" };

export const dockerfile = readFileSync("Dockerfile", "utf8");
export const parsed = DockerfileParser.parse(dockerfile);

/** What COPY brings from the project: source, and where it goes in the image. */
export function copied(): { readonly from: string; readonly to: string }[] {
  return parsed.getCOPYs().flatMap((copy) => {
    if (fromStage(copy)) return [];
    const paths = copy.getArguments().map((it) => it.getValue());
    const target = paths.at(-1) ?? "";
    return paths.slice(0, -1).map((from) => ({
      from,
      to: target.endsWith("/") ? join(target, from.split("/").at(-1) ?? "") : target,
    }));
  });
}

function fromStage(copy: Copy): boolean {
  return copy.getFlags().some((flag) => flag.getName() === "from");
}

/** Whether .dockerignore lets a path through; its last pattern that fits decides, as the document says. */
export function sent(path: string): boolean {
  let ignored = false;
  for (const line of readFileSync(".dockerignore", "utf8").split("\n")) {
    const pattern = line.replace(/^!/, "");
    if (line === "" || line.startsWith("#")) continue;
    if (pattern === "*" || path === pattern || path.startsWith(`${pattern}/`))
      ignored = !line.startsWith("!");
  }
  return !ignored;
}

/** The packages `npm ci --omit=dev` installs, as package-lock.json has them: paths below the project. */
function deployed(): string[] {
  return Object.entries(lock.packages).flatMap(([path, about]) =>
    path === "" || "dev" in about || ("optional" in about && !existsSync(path)) ? [] : [path],
  );
}

/** The final image's files in a folder: what COPY brings, and production packages only. */
export function unpackImage(folder: string): void {
  for (const { from, to } of copied()) cpSync(from, join(folder, to), { recursive: true });
  for (const path of deployed()) {
    // Packages inside packages come along with those.
    if (path.split("node_modules/").length > 2) continue;
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    symlinkSync(join(process.cwd(), path), join(folder, path));
  }
}
