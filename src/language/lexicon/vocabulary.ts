import { joins } from "./joins.ts";
import { labels } from "./labels.ts";
import type { Entry } from "./meaning.ts";
import { nouns } from "./nouns.ts";
import { compounds, forbidding, reporting } from "./set-phrases.ts";
import { elsewhere, fillers, particles, vague, verbs, wishes } from "./wrapping.ts";

/** Everything all commands share. */
export const vocabulary: readonly Entry[] = [
  ...fillers,
  ...verbs,
  ...wishes,
  ...particles,
  ...vague,
  ...elsewhere,
  ...labels,
  ...nouns,
  ...joins,
  ...forbidding,
  ...reporting,
  ...compounds,
];
