import type { Content } from "../../cards/card.ts";
import type { SheetFile, ShowContext } from "../command.ts";
import { type FindTalentAnswer, mostInFull } from "./answer.ts";
import { hitsCard } from "./hits-card.ts";
import { exportingCard, goneCard, listCard, workingCard } from "./list/card.ts";
import { listSheet } from "./list/sheet.ts";
import type { FindTalentRequest } from "./request.ts";

type Context = ShowContext<"find-talent">;

/** A few talents in full, or a page of many. */
export function findTalentCard(answer: FindTalentAnswer, context: Context): Content {
  switch (answer.kind) {
    case "hits":
      return hitsCard(answer, context);
    case "list":
      return listCard(answer, context);
    case "gone":
      return goneCard(context);
  }
}

/** A list that was asked for as a file. */
export function findTalentSheet(answer: FindTalentAnswer, context: Context): SheetFile | undefined {
  const format = context.request.saved?.as;
  if (answer.kind !== "list" || format === undefined) return undefined;
  return { sheet: listSheet(answer.list, context), format };
}

/** What to say while many are looked up, or a file is made. A few never take long. */
export function findTalentWorking(
  { phones, emails, identities, saved }: FindTalentRequest,
  lang: Context["lang"],
): Content | undefined {
  if (saved?.as) return exportingCard({ lang });
  const count = phones.length + emails.length + identities.length;
  return count > mostInFull ? workingCard(count, { lang }) : undefined;
}
