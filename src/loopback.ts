import { BlockList } from "node:net";

const loopback = new BlockList();
loopback.addSubnet("127.0.0.0", 8, "ipv4");
loopback.addAddress("::1", "ipv6");

/** Whether only this machine can reach a host's address. */
export function isLoopback(host: string): boolean {
  if (host === "localhost") return true;
  try {
    return loopback.check(host, host.includes(":") ? "ipv6" : "ipv4");
  } catch {
    return false;
  }
}
