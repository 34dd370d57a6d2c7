import type { Referables, ShowContext } from "../command.ts";
import { personOf, talentReferable } from "../lookups/referable.ts";
import type { FindTalentAnswer } from "./answer.ts";
import { pageSize } from "./list/names.ts";
import { savedAsk } from "./list/saved-ask.ts";

/** The talents on the card, and the pages around a page of a list. */
export function findTalentRefers(answer: FindTalentAnswer, { lang }: ShowContext<"find-talent">): Referables {
  switch (answer.kind) {
    case "hits":
      return {
        shown: answer.hits.map(({ found, profile }) => {
          const basic = profile?.basic_info;
          return talentReferable({ id: found.id, name: basic?.name }, lang, { person: personOf(basic) });
        }),
      };
    case "list": {
      const { list, id, page } = answer;
      const { talents } = list;
      return {
        shown: talents.slice((page - 1) * pageSize, page * pageSize).map((one) => talentReferable(one, lang)),
        previous: page > 1 ? savedAsk({ id, page: page - 1 }) : undefined,
        next: page * pageSize < talents.length ? savedAsk({ id, page: page + 1 }) : undefined,
      };
    }
    case "gone":
      return { shown: [] };
  }
}
