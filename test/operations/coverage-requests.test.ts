import { describe, expect, test } from "vitest";
import type { CommandName } from "../../src/commands/ask.ts";
import type { CoveredDocument } from "../../src/operations/coverage/document.ts";
import { documents } from "../../src/operations/coverage/documents.ts";
import { understood } from "../language/corpus.ts";
import { answered, askOf, commandOf, hrbp } from "./coverage-support.ts";

/*
 * docs/coverage.md says of every parameter which phrase sets it and which field of the form. Here each phrase is
 * said, each form filled in, and the request that reaches Feishu looked at.
 */

/** What reached the document's endpoint as this parameter. */
async function sentAs(document: CoveredDocument, name: string, draft: { command: string; request: unknown }) {
  const { sent } = await answered(document, askOf(draft));
  expect(sent.length, "calls").toBeGreaterThan(0);
  return sent[0]?.[name];
}

const rows = documents.flatMap((document) =>
  Object.entries(document.parameters).map(([name, parameter]) => ({ document, name, parameter })),
);

describe("said in words", () => {
  const phrases = rows.flatMap(({ document, name, parameter }) =>
    (parameter.said ?? []).flatMap(({ zh, en, sends }) =>
      [zh, en].map((phrase) => ({ document, name, phrase, sends })),
    ),
  );

  test.each(phrases)("$document.name $name: $phrase", async ({ document, name, phrase, sends }) => {
    const understanding = understood(phrase);
    expect(understanding).toMatchObject({ kind: "ask", command: document.command });
    if (understanding.kind !== "ask") return;
    expect(await sentAs(document, name, understanding)).toEqual(sends);
  });
});

describe("set in a form", () => {
  const forms = rows.flatMap(({ document, name, parameter: { form } }) =>
    form ? [{ document, name, form }] : [],
  );

  test.each(forms)("$document.name $name: $form.values", async ({ document, name, form }) => {
    const command = commandOf(document.command);
    const base = askOf({ command: document.command, request: document.request }).request;
    const fields = (command.form?.fields ?? []).map((one) => one.name);
    expect(fields).toEqual(expect.arrayContaining(Object.keys(form.values)));
    // A form is sent with everything that stands in it; the other conditions are not this test's.
    const blank = Object.fromEntries(fields.map((one) => [one, ""]));
    const needed = command.form?.values(base, hrbp) ?? {};
    const kept = document.command === "find-talent" ? blank : { ...blank, ...needed };
    const filled = command.form?.read({ ...kept, ...form.values }, base, hrbp);
    expect(filled).toMatchObject({ ok: true });
    if (!filled?.ok) return;
    const draft = { command: document.command as CommandName, request: filled.request };
    expect(await sentAs(document, name, draft)).toEqual(form.sends);
  });
});

describe("set otherwise", () => {
  const others = rows.flatMap(({ document, name, parameter: { otherwise } }) =>
    otherwise ? [{ document, name, otherwise }] : [],
  );

  test.each(others)("$document.name $name: $otherwise.how.en", async ({ document, name, otherwise }) => {
    const request = otherwise.request ?? document.request;
    expect(await sentAs(document, name, { command: document.command, request })).toEqual(otherwise.sends);
  });
});
