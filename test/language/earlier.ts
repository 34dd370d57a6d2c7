import type { Earlier, Shown } from "../../src/language/understanding.ts";

const talent = (id: string, label: string): Shown => ({
  label,
  name: label,
  open: { command: "talent", request: { talent: { by: "id", id } } },
  talent: { by: "id", id },
});

const employee = (id: string, label: string): Shown => ({
  label,
  name: label,
  open: { command: "employee-job", request: { people: [{ by: "employment_id", id }] } },
  person: { by: "employment_id", id },
});

const three = [
  talent("6891560630172518670", "张三"),
  talent("6891560630172518671", "李四"),
  talent("6891560630172518672", "Ada Byrne"),
];
const why = { command: "explain", request: { pieces: [], led: "ask" } };

/**
 * What may have been answered before a phrase of test/corpus/following.txt:
 *
 *   one       referrals of 张三, one talent
 *   found     one talent found by phone, who could be asked about as an employee by the same phone
 *   search    “java”, three talents, the second of three pages
 *   staff     the job of 王伟, an employee
 *   team      the jobs of 王伟 and 李娜
 *   job       the job JP422119
 *   choice    a question between three talents of one name
 */
export const answers: Readonly<Record<string, Earlier>> = {
  one: {
    ask: { command: "referrals", request: { talent: { by: "id", id: "6891560630172518670" } } },
    shown: three.slice(0, 1),
    why,
  },
  found: {
    ask: {
      command: "find-talent",
      request: { phones: [{ code: "86", number: "13800138000" }], match: "all" },
    },
    shown: [
      {
        ...talent("6891560630172518670", "张三"),
        person: { by: "phone", phone: { code: "86", number: "13800138000" } },
      },
    ],
    why,
  },
  search: {
    ask: { command: "search-talents", request: { keyword: "java", trail: ["p1"] } },
    shown: three,
    next: { command: "search-talents", request: { keyword: "java", trail: ["p1", "p2"] } },
    previous: { command: "search-talents", request: { keyword: "java", trail: [] } },
    why,
  },
  staff: {
    ask: { command: "employee-job", request: { people: [{ by: "name", name: "王伟" }] } },
    shown: [employee("7140964208476371111", "王伟")],
    why,
  },
  team: {
    ask: {
      command: "employee-job",
      request: {
        people: [
          { by: "name", name: "王伟" },
          { by: "name", name: "李娜" },
        ],
        history: true,
      },
    },
    shown: [employee("7140964208476371111", "王伟"), employee("7140964208476371112", "李娜")],
    why,
  },
  job: {
    ask: { command: "job", request: { ids: [], codes: ["JP422119"] } },
    shown: [
      { label: "产品经理", open: { command: "job", request: { ids: ["4698020757495316313"], codes: [] } } },
    ],
    why,
  },
  choice: {
    ask: { command: "referrals", request: { talent: { by: "name", name: "张三" } } },
    shown: three.map((one) => ({
      ...one,
      label: "张三",
      open: { command: "referrals", request: { talent: one.talent } },
    })),
    why,
  },
};
