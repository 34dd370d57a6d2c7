import type { StreamEvent } from "../contract.ts";
import { parse } from "./card/json.ts";

/** What the page wants to hear of its connection. */
export interface StreamHandlers {
  readonly event: (event: StreamEvent) => void;
  /** Connected. What the server says first tells whether something was missed. */
  readonly up: () => void;
  readonly down: () => void;
}

/** Longest pause between two attempts, ms. */
const longestPause = 10_000;

/**
 * Live updates by server-sent events. The browser reconnects by itself after a broken connection, but gives
 * up when it gets an answer that is no stream (a proxy's error page, a restarting server): then we try again,
 * each time a little later. Returns how to stop.
 */
export function listen(address: string, handlers: StreamHandlers): () => void {
  let source: EventSource | undefined;
  let timer: number | undefined;
  let pause = 500;

  const connect = () => {
    source = new EventSource(address);
    source.addEventListener("open", () => {
      pause = 500;
      handlers.up();
    });
    source.addEventListener("message", ({ data }) => {
      const event = parse(String(data));
      if (event) handlers.event(event as StreamEvent);
    });
    source.addEventListener("error", () => {
      handlers.down();
      if (source?.readyState !== EventSource.CLOSED) return;
      timer = window.setTimeout(connect, pause);
      pause = Math.min(longestPause, pause * 2);
    });
  };
  connect();
  return () => {
    source?.close();
    window.clearTimeout(timer);
  };
}
