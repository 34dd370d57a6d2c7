/** What goes wrong with the long connection, for as long as it is set. */
export interface LongConnectionFaults {
  /** The endpoint answers this instead of an address. */
  refused?: { readonly code: number; readonly msg: string } | undefined;
  /** The handshake is refused: its status, and why the app was. */
  turnedAway?: { readonly status: number; readonly code?: number } | undefined;
  /** Connections stay open, and nothing is said on them any more. */
  silent?: boolean;
  /** Payloads are split into pieces of so many bytes. */
  pieceBytes?: number | undefined;
  /** Clients are told to ping so often, in seconds. */
  pingInterval?: number | undefined;
}
