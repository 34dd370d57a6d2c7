import type { Subject } from "../../audit/subject.ts";
import { type Known, knownTalent, nobodyShown, type Shown, shownPeople } from "../audited/people.ts";
import type { FindTalentAnswer } from "./answer.ts";
import type { AnsweredList, ListedTalent } from "./list/kept.ts";
import { pageSize } from "./list/names.ts";
import type { FindTalentRequest } from "./request.ts";
import type { Sought } from "./sought.ts";

/** Whom an answer shows: the hits, the talents of a list's page, in a file all of them. */
export function findTalentShown(answer: FindTalentAnswer, { saved }: FindTalentRequest): Shown {
  switch (answer.kind) {
    case "hits":
      return shownPeople(
        answer.hits.map(({ found, profile }) =>
          withValues(knownTalent(found.id, profile?.basic_info), found.matched, answer.values),
        ),
      );
    case "list": {
      const { list, page } = answer;
      const talents = saved?.as ? list.talents : list.talents.slice((page - 1) * pageSize, page * pageSize);
      return shownPeople(talents.map((one) => listed(one, list)));
    }
    case "gone":
      return nobodyShown;
  }
}

function listed({ id, name, matched }: ListedTalent, { values }: AnsweredList): Known {
  return withValues({ ids: [id], names: [name] }, matched, values);
}

/** A talent is known by what found them, too. */
function withValues(known: Known, matched: readonly number[], values: readonly Sought[]): Known {
  return { ...known, also: matched.flatMap((place) => subjectsOf(values[place])) };
}

function subjectsOf(value: Sought | undefined): Subject[] {
  if (value?.kind === "phone") return [{ kind: "phone", ...value.phone }];
  if (value?.kind === "email") return [{ kind: "email", value: value.email }];
  return value ? [{ kind: "document", value: value.identity.number }] : [];
}
