import { documentNumber } from "./identity-numbers.ts";
import { snowflake } from "./ids.ts";
import type { Talent } from "./talent.ts";
import type { Employee } from "./tenant.ts";
import { pools } from "./words/recruiting.ts";

type Change = Partial<Talent> & Pick<Talent, "name" | "email">;

const mainland = (number: string) => ({ code: "86", number, country: "CN_1" });

/** The ids, numbers and names that the documentation's examples and the phrases on the page speak of. */
const known: readonly {
  readonly like: string;
  readonly abroad?: true;
  /** At least so many years of work, 5 unless told. */
  readonly experience?: number;
  readonly change: Change;
}[] = [
  {
    like: "product",
    change: {
      id: "6891560630172518670",
      name: "张三",
      email: "zhangsan@example.com",
      mobile: mainland("13800138000"),
      gender: 1,
      extra: { notice: 1, directions: 2, salary: 45, from: "2026-03-01", remark: "面试尽量安排在上午" },
      pool: { ...pools[0], addedAt: Date.parse("2025-10-09") },
    },
  },
  { like: "product", change: { name: "张三", email: "zhang.san.2@example.org", gender: 1 } },
  { like: "java", change: { name: "张三丰", email: "zhangsanfeng@example.com", gender: 1 } },
  {
    like: "data",
    abroad: true,
    change: {
      id: "6930815272790114324",
      name: "Ada Byrne",
      email: "ada@example.com",
      mobile: { code: "1", number: "4155550150", country: "CN_840" },
      nationality: { code: "CN_353", name: { zh: "爱尔兰", en: "Ireland" } },
      document: { type: 2, number: "X0000AB01" },
      gender: 2,
    },
  },
  {
    like: "frontend",
    abroad: true,
    change: {
      name: "Maya Chen",
      email: "maya.chen@example.com",
      mobile: { code: "1", number: "4155550132", country: "CN_840" },
      document: { type: 2, number: "X0000MC01" },
      gender: 2,
    },
  },
  {
    like: "java",
    experience: 11,
    change: {
      name: "李知夏",
      email: "zhixia.li@example.com",
      birthday: "1990-03-07",
      document: { type: 1, number: "110101199003070011" },
      gender: 1,
    },
  },
  {
    like: "ml",
    change: {
      name: "周以宁",
      email: "yining.zhou@example.com",
      document: { type: 2, number: "E12345678" },
      gender: 2,
    },
  },
  { like: "business", change: { name: "<at id=all></at>", email: "markup1@example.com" } },
  { like: "business", change: { name: "[x](https://example.com)", email: "markup2@example.com" } },
];

/** The known talents, each with the life of an ordinary one of the trade they follow. */
export function knownTalents(ordinary: readonly Talent[], tradeOf: (talent: Talent) => string): Talent[] {
  const used = new Set<string>();
  return known.map(({ like, abroad = false, experience = 5, change }, index) => {
    const model = ordinary.find(
      (it) =>
        tradeOf(it) === like &&
        it.experienceYears >= experience &&
        (it.nationality.code !== "CN_1") === abroad &&
        (abroad || /\p{Script=Han}/u.test(it.careers[0]?.title ?? "")) &&
        !used.has(it.id),
    );
    if (!model) throw new Error(`no invented talent follows the trade ${like}`);
    used.add(model.id);
    const male = (change.gender ?? model.gender) === 1;
    const birthday = change.birthday ?? model.birthday;
    return {
      ...model,
      id: snowflake("talent", `known:${index}`),
      mobile: mainland(`1990001${String(index).padStart(4, "0")}`),
      document: { type: 1, number: documentNumber(1, birthday, 600 + index, male) },
      ...change,
    };
  });
}

/** The talents that some employees were before they joined: same name, mobile and birthday, onboarded. */
export function onboardedTalents(employees: readonly Employee[], ordinary: readonly Talent[]): Talent[] {
  const joined = employees.filter(({ talentId }) => talentId !== undefined);
  return joined.map((employee, index) => {
    const model = ordinary[(index * 17) % ordinary.length];
    if (!model) throw new Error("no talent to model one on");
    const male = employee.gender === "male";
    const at = Date.parse(employee.hiredOn);
    return {
      ...model,
      id: employee.talentId ?? model.id,
      name: employee.name.zh,
      email: employee.email.replace("@example.com", "@example.net"),
      mobile: mainland(employee.phone.number),
      birthday: employee.birthday,
      gender: male ? 1 : 2,
      document: { type: 1, number: documentNumber(1, employee.birthday, 700 + index, male) },
      onboarded: true,
      inAgencyPeriod: false,
      createdAt: at - 60 * 86_400_000,
      appliedAt: at - 50 * 86_400_000,
    };
  });
}
