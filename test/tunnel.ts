import { type AddressInfo, connect, createServer, type Socket } from "node:net";
import { onTestFinished } from "vitest";

/** A way to a server that can be cut and mended, as networks are. */
export interface Tunnel {
  /** The URL, by way of the tunnel. */
  readonly url: string;
  /** Ends every connection and takes no more. */
  cut(): Promise<void>;
  /** Keeps every connection and lets nothing through any more: neither side hears of it. */
  clog(): void;
  mend(): Promise<void>;
}

/** A tunnel to where a URL leads. */
export async function tunnel(to: string, { open = true } = {}): Promise<Tunnel> {
  const there = new URL(to);
  const ends = new Set<Socket>();
  let clogged = false;
  const entrance = createServer((near) => {
    const far = connect(Number(there.port), there.hostname);
    for (const [from, onto] of [
      [near, far],
      [far, near],
    ] as const) {
      ends.add(from);
      from.on("data", (bytes) => clogged || onto.write(bytes));
      from.on("error", () => {});
      from.on("close", () => {
        ends.delete(from);
        onto.destroy();
      });
    }
  });
  const listen = (port: number) =>
    new Promise<void>((resolve, reject) => {
      entrance.once("error", reject);
      entrance.listen(port, "127.0.0.1", resolve);
    });
  const cut = async () => {
    const closed = new Promise((resolve) => entrance.close(resolve));
    for (const end of ends) end.destroy();
    await closed;
  };
  await listen(0);
  const { port } = entrance.address() as AddressInfo;
  if (!open) await cut();
  onTestFinished(cut);
  const url = new URL(to);
  url.port = String(port);
  return {
    url: url.href,
    cut,
    clog: () => {
      clogged = true;
    },
    async mend() {
      clogged = false;
      if (!entrance.listening) await listen(port);
    },
  };
}
