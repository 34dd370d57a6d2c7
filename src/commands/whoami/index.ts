import { done } from "../../outcome.ts";
import type { AnyCommand } from "../command.ts";
import { command } from "../command.ts";
import { whoamiGuide } from "./guide.ts";
import { type Standing, standingCard } from "./show.ts";

/** Shows a person what they may ask and see, here, and what gives it to them. */
export function whoamiCommand(others: () => readonly AnyCommand[]) {
  return command<"whoami", Standing>({
    name: "whoami",
    title: { zh: "我的权限", en: "What I may ask" },
    about: { zh: "看看自己能查什么、能看到什么", en: "What you may ask and see" },
    examples: { zh: ["我能查什么"], en: ["whoami"] },
    guide: whoamiGuide,
    needs: [],
    open: true,
    async answer(_request, { asker }) {
      const usable = others().filter((one) => !one.open && asker.commands.includes(one.name));
      return done({ titles: usable.map(({ title }) => title), sees: asker.view.sees, about: asker.about });
    },
    show: (standing, { lang }) => standingCard(standing, lang),
  });
}
