import type { Bole, Card } from "../scenarios/bole.ts";
import { askInGroup, cardsIn } from "../scenarios/elsewhere.ts";
import { submit } from "../scenarios/filling.ts";

/** How wide the window is, and whether it is dark. */
export const looks = {
  laptop: { width: 1280, height: 900, dark: false },
  "laptop-dark": { width: 1280, height: 900, dark: true },
  phone: { width: 390, height: 844, dark: false },
  "phone-dark": { width: 390, height: 844, dark: true },
} as const;
export type Look = keyof typeof looks;

/** A card that is looked at: who sees it where, in which language of the page, and in which looks. */
export interface Pictured {
  readonly name: string;
  readonly who: "recruiter" | "hrbp" | "outsider";
  readonly where: "p2p" | "group";
  readonly lang: "zh" | "en";
  readonly looks: readonly Look[];
  make(bole: Bole): Promise<Card>;
}

const all: readonly Look[] = ["laptop", "laptop-dark", "phone", "phone-dark"];
const [wide, narrow, night, pocket] = [["laptop"], ["phone"], ["laptop-dark"], ["phone-dark"]] as const;

/** A question of somebody's, privately. */
const asked = (
  name: string,
  who: Pictured["who"],
  lang: Pictured["lang"],
  looks: readonly Look[],
  text: string,
): Pictured => ({ name, who, where: "p2p", lang, looks, make: (bole) => bole.ask(who, "p2p", text) });

async function greeted(bole: Bole, who: Pictured["who"]): Promise<Card> {
  await bole.sandbox.enter(who);
  return bole.sandbox.until(() => cardsIn(bole, who, "p2p").at(-1));
}

/** One of each kind of card, and of the important ones every look. */
export const pictured: readonly Pictured[] = [
  {
    name: "greeting",
    who: "hrbp",
    where: "p2p",
    lang: "zh",
    looks: ["laptop", "phone-dark"],
    make: (bole) => greeted(bole, "hrbp"),
  },
  asked("form", "recruiter", "zh", ["laptop", "phone-dark"], "查内推"),
  {
    name: "form-found-nobody",
    who: "recruiter",
    where: "p2p",
    lang: "zh",
    looks: ["laptop", "phone-dark"],
    async make(bole) {
      const form = await bole.ask("recruiter", "p2p", "查内推");
      await submit(bole, "recruiter", form, { talent: "!!!@@" });
      return bole.again(form);
    },
  },
  {
    name: "greeting-no-role",
    who: "outsider",
    where: "p2p",
    lang: "en",
    looks: narrow,
    make: (bole) => greeted(bole, "outsider"),
  },
  {
    name: "introduction",
    who: "recruiter",
    where: "group",
    lang: "zh",
    looks: ["laptop", "phone"],
    async make(bole) {
      await bole.sandbox.moveBot("recruiter", "group", "added");
      return bole.sandbox.until(() => cardsIn(bole, "recruiter", "group").at(-1));
    },
  },
  asked("talent-found", "hrbp", "zh", ["laptop", "phone"], "查一下 138 0013 8000"),
  {
    name: "talent-found-masked",
    who: "recruiter",
    where: "group",
    lang: "zh",
    looks: pocket,
    make: (bole) => askInGroup(bole, "recruiter", "查一下 138 0013 8000"),
  },
  asked("search", "recruiter", "en", ["laptop", "phone"], "search talents java not intern"),
  asked("profile", "hrbp", "zh", all, "人才 6891560630172518670"),
  asked("profile-en", "recruiter", "en", ["phone"], "talent 6891560630172518670"),
  asked("referrals", "hrbp", "en", ["laptop", "phone-dark"], "referrals of talent 6930815272790114324"),
  asked("employee-job", "hrbp", "zh", ["laptop", "phone"], "wei@example.com 的职务"),
  asked("job-history", "hrbp", "zh", all, "wei@example.com 的任职历史"),
  asked("job-history-en", "hrbp", "en", ["laptop"], "job history of wei@example.com"),
  asked("job", "hrbp", "zh", ["laptop-dark"], "职务 JP422119"),
  asked("help", "hrbp", "en", narrow, "help"),
  asked("whoami", "hrbp", "zh", wide, "我能查什么"),
  asked("question", "hrbp", "zh", night, "张三"),
  asked("refused", "outsider", "zh", pocket, "查内推"),
  asked("nothing-found", "recruiter", "en", wide, "who is nobody@example.com"),
];
