import type { Following } from "../../language/grammar.ts";
import type { EmployeeJobRequest } from "./request.ts";

type Built = { readonly [field in keyof EmployeeJobRequest]?: unknown };

/** How a text goes on from an answer about employees: the same people, unless others are named. */
export const samePeople: Following = {
  subject(request, shown) {
    const { people } = request as { readonly people: readonly unknown[] };
    const known = shown.filter((one) => one.person !== undefined);
    const value =
      known.length === people.length ? known : people.map((person) => ({ label: "", person }) as const);
    return [{ kind: "shown", value, start: 0, end: 0 }];
  },
  owned: [
    "department",
    "manager",
    "boss",
    "supervisor",
    "team",
    "title",
    "position",
    "role",
    "level",
    "grade",
    "history",
  ],
  amend: (before, built) => ({ ...withoutWhen(before as Built, built as Built), ...(built as Built) }),
};

/** A day, all versions and a span of them exclude one another: what was said last counts. */
function withoutWhen({ history, as_of, effective, ...others }: Built, built: Built): Built {
  const when = { history, as_of, effective };
  return built.history || built.as_of || built.effective
    ? others
    : { ...others, ...Object.fromEntries(Object.entries(when).filter(([, value]) => value !== undefined)) };
}
