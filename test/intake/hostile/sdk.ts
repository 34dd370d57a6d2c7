import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { exited, type Target } from "./target.ts";

/** The SDK's own adapter in a process of its own. */
export async function startSdk(): Promise<Target> {
  const child = fork(join(import.meta.dirname, "sdk-server.ts"), { stdio: "ignore" });
  const [{ port }] = (await once(child, "message")) as [{ port: number }];
  const gone = exited(child);
  const alive = () => child.exitCode === null && child.signalCode === null;
  return {
    port,
    alive,
    async acted() {
      const answer = once(child, "message").then(([said]) => (said as { handled: number }).handled);
      if (alive() && child.connected) child.send("how many?", () => {});
      return Promise.race([answer, gone.then(() => undefined)]);
    },
    async close() {
      child.kill();
      await gone;
    },
  };
}
