import { execFileSync } from "node:child_process";
import { rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { openPolicyFile, type PolicyNews } from "../../src/access/policy-file.ts";
import { commandNames } from "../../src/commands/ask.ts";
import { folder } from "../store/temp.ts";

const policy = (user: string) =>
  `roles: { all: { commands: "*" } }\nmembers: [{ role: all, users: [${user}] }]\n`;
const broken = "roles: [";

/** A policy file on disk, followed; what was told of it, and ways to edit it. */
async function following(text: string, options: { every?: number } = {}) {
  const path = join(await folder(), "access.yaml");
  await writeFile(path, text);
  const opened = await openPolicyFile({
    path,
    commands: commandNames,
    settle: 1,
    every: 3600_000,
    ...options,
  });
  if (!opened.ok) throw new Error(opened.problems.join("\n"));
  const { file } = opened;
  const news: PolicyNews[] = [];
  onTestFinished(file.follow((one) => news.push(one)));
  return {
    path,
    file,
    news,
    kinds: () => news.map(({ kind }) => kind),
    user: () => file.current().members[0]?.users[0],
    async edit(next: string) {
      await writeFile(path, next);
      await file.look();
    },
  };
}

describe("an edit", () => {
  test("is in force once it is seen", async () => {
    const { edit, user, kinds, file } = await following(policy("ou_a"));
    await file.look();
    expect([user(), kinds()]).toEqual(["ou_a", []]);
    await edit(policy("ou_b"));
    expect([user(), kinds()]).toEqual(["ou_b", ["changed"]]);
  });

  test("is seen by itself", async () => {
    const { path, user } = await following(policy("ou_a"), { every: 5 });
    await writeFile(path, policy("ou_b"));
    await expect.poll(user, { interval: 5 }).toBe("ou_b");
  });

  test("by an editor that puts a new file in the old one's place is seen, of the same size as well", async () => {
    const { path, file, user } = await following(policy("ou_a"));
    for (const next of ["ou_b", "ou_c", "ou_a"]) {
      await writeFile(`${path}.new`, policy(next));
      await rename(`${path}.new`, path);
      await file.look();
      expect(user()).toBe(next);
    }
  });

  test("is never undone by an older one, however many look at once", async () => {
    const { path, file, user } = await following(policy("ou_a"));
    const looks: Promise<void>[] = [];
    for (const next of ["ou_b", "ou_c", "ou_d"]) {
      looks.push(file.look());
      await writeFile(path, policy(next));
      looks.push(file.look());
    }
    await Promise.all(looks);
    expect(user()).toBe("ou_d");
  });
});

describe("a broken edit", () => {
  test("keeps what was in force and says why, in both languages", async () => {
    const { edit, user, news } = await following(policy("ou_a"));
    await edit(policy("ou_b").replace('"*"', "[fly]"));
    expect(user()).toBe("ou_a");
    expect(news).toEqual([
      {
        kind: "broken",
        edit: expect.stringMatching(/^[\w-]{22}$/),
        told: [
          {
            en: expect.stringMatching(/^roles\.all\.commands: there is no command fly;/),
            zh: expect.stringMatching(/^roles\.all\.commands：没有命令 fly；/),
          },
        ],
      },
    ]);
  });

  test("is told of once for each content, and once more when it is mended", async () => {
    const { edit, kinds, user } = await following(policy("ou_a"));
    for (const text of [broken, "roles: {", broken, broken]) await edit(text);
    expect(kinds()).toEqual(["broken", "broken"]);
    await edit(policy("ou_b"));
    await edit(policy("ou_c"));
    expect([user(), kinds()]).toEqual(["ou_c", ["broken", "broken", "mended", "changed"]]);
    await edit(broken);
    expect(kinds().at(-1)).toBe("broken");
  });

  test("that is taken back is mended by what was there before", async () => {
    const { edit, kinds } = await following(policy("ou_a"));
    await edit(broken);
    await edit(policy("ou_a"));
    expect(kinds()).toEqual(["broken", "mended"]);
  });

  test("may be that it is no file at all, and what comes after is seen all the same", async () => {
    const { path, file, news, user } = await following(policy("ou_a"));
    await rm(path);
    execFileSync("mkfifo", [path]);
    await file.look();
    expect(news.at(-1)).toMatchObject({ kind: "broken" });
    await writeFile(`${path}.new`, policy("ou_b"));
    await rename(`${path}.new`, path);
    await file.look();
    expect(user()).toBe("ou_b");
  });

  test("may be that the file is gone", async () => {
    const { path, file, news, user } = await following(policy("ou_a"));
    await rm(path);
    await file.look();
    expect(news).toMatchObject([
      { kind: "broken", told: [{ en: expect.stringMatching(/cannot be read \(ENOENT\)/) }] },
    ]);
    expect(user()).toBe("ou_a");
  });
});

test("a file that cannot be used at the start is refused with its problems", async () => {
  const path = join(await folder(), "access.yaml");
  const opened = await openPolicyFile({ path, commands: commandNames });
  expect(opened).toEqual({
    ok: false,
    problems: [expect.stringMatching(/^cannot be read \(ENOENT\); create it as the README shows$/)],
    told: [{ zh: expect.stringContaining("无法读取（ENOENT）"), en: expect.stringContaining("ENOENT") }],
  });
});
