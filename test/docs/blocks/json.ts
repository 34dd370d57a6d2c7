import fastify from "fastify";
import { health } from "../../../src/operations/health.ts";

/** What is wrong with a JSON block: it is an answer of /readyz, and Bole gives just this one. */
export async function jsonProblems(text: string): Promise<string[]> {
  const { status, ...parts }: Record<string, string> = JSON.parse(text);
  if (status === undefined || status === "stopping") return ["no checker knows such JSON"];
  const server = fastify();
  const checks = Object.entries(parts).map(([name, state]) => [
    name,
    async () => (state === "ok" ? undefined : state),
  ]);
  await server.register(health(Object.fromEntries(checks), () => false));
  const answer = await server.inject("/readyz");
  await server.close();
  return JSON.stringify(answer.json()) === JSON.stringify(JSON.parse(text))
    ? []
    : [`Bole says ${answer.body}`];
}
