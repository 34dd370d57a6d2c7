import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
import { readPolicy } from "../../../src/access/policy.ts";
import { commandNames } from "../../../src/commands/ask.ts";
import { createMetrics } from "../../../src/operations/metrics.ts";

/** What Prometheus is told to read: Bole's page, at instances that compose.yaml has. */
const scrape = z.strictObject({
  scrape_configs: z.array(
    z.strictObject({
      job_name: z.string(),
      metrics_path: z.literal("/metrics"),
      authorization: z.strictObject({ type: z.literal("Bearer"), credentials_file: z.string() }),
      static_configs: z.array(z.strictObject({ targets: z.array(z.string()) })),
    }),
  ),
});

const alerts = z.strictObject({
  groups: z.array(
    z.strictObject({
      name: z.string(),
      rules: z.array(
        z.strictObject({
          alert: z.string(),
          expr: z.string(),
          for: z
            .string()
            .regex(/^\d+[smh]$/)
            .optional(),
        }),
      ),
    }),
  ),
});

/** What is wrong with a YAML block: an access file, or one of Prometheus'. */
export async function yamlProblems(text: string): Promise<string[]> {
  const document: unknown = parse(text);
  const keys = Object.keys(Object(document));
  if (keys.includes("roles")) {
    const read = readPolicy(text, commandNames);
    return read.ok ? [] : [...read.problems];
  }
  if (keys.includes("scrape_configs")) return scrapeProblems(document);
  if (keys.includes("groups")) return alertProblems(document);
  return ["no checker knows such a file"];
}

function scrapeProblems(document: unknown): string[] {
  const read = scrape.safeParse(document);
  if (!read.success) return [z.prettifyError(read.error)];
  const { services } = parse(readFileSync("compose.yaml", "utf8"), { merge: true });
  const targets = read.data.scrape_configs.flatMap((one) => one.static_configs.flatMap((it) => it.targets));
  return targets.filter((target) => {
    const [name = "", port] = target.split(":");
    return services[name]?.environment?.PORT !== port;
  });
}

async function alertProblems(document: unknown): Promise<string[]> {
  const read = alerts.safeParse(document);
  if (!read.success) return [z.prettifyError(read.error)];
  const known = await metricLabels();
  return read.data.groups
    .flatMap(({ rules }) => rules)
    .flatMap(({ expr }) => [...expr.matchAll(/\b(bole_\w+)(?:\{(\w+)=)?/g)])
    .flatMap(([, name = "", label]) => {
      const labels = known.get(name);
      if (!labels) return [`there is no metric ${name}`];
      return label && !labels.has(label) ? [`${name} has no label ${label}`] : [];
    });
}

/** Every metric Bole has, with its labels, as its own page shows them once each was counted. */
export async function metricLabels(): Promise<Map<string, Set<string>>> {
  const { observer, text } = createMetrics({ inHand: () => 0, instances: () => 1 });
  observer.arrived("im.message.receive_v1", "not-stored");
  observer.asked({ command: "talent", ending: "failed", ms: 1 });
  observer.called({ endpoint: "hire.talents.get", outcome: "timeout", ms: 1 });
  observer.lined("hire.talents.get");
  observer.unlined("hire.talents.get", 1);
  observer.said("card", 1);
  const { body } = await text();
  const found = new Map<string, Set<string>>();
  for (const [, name = "", labels = ""] of body.matchAll(
    /^(bole_\w+?)(?:_(?:bucket|sum|count))?(?:\{(.*)\})? /gm,
  )) {
    const names = found.get(name) ?? new Set();
    for (const [, label = ""] of labels.matchAll(/(\w+)="/g)) names.add(label);
    found.set(name, names);
  }
  return found;
}
