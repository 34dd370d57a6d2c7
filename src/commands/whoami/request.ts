import { z } from "zod";

/** Nothing to say: it is about the asker. */
export const whoamiRequest = z.object({});
export type WhoamiRequest = z.output<typeof whoamiRequest>;
