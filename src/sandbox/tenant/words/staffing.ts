/** A person whom the examples and the personas need by name. */
export interface Known {
  readonly key: string;
  readonly zh: string;
  readonly en: string;
  readonly gender: "male" | "female";
  readonly email: string;
  readonly locale?: "en_US";
}

/** How a department is staffed: department, location, job, how many, and who is known by name. The first is its head. */
export const staffing: readonly (readonly [
  department: string,
  location: string,
  job: string,
  count: number,
  known?: readonly Known[],
])[] = [
  ["root", "beijing", "JP422140", 1],
  ["rd", "beijing", "JP422117", 1],
  ["backend", "beijing", "JP422116", 2],
  [
    "backend",
    "beijing",
    "JP422119",
    9,
    [{ key: "wangwei", zh: "王伟", en: "Wang Wei", gender: "male", email: "wei@example.com" }],
  ],
  ["backend", "hangzhou", "JP422101", 7],
  ["backend", "beijing", "JP422107", 2],
  ["backend", "chengdu", "JP422118", 3],
  ["frontend", "hangzhou", "JP422116", 1],
  ["frontend", "hangzhou", "JP422103", 6],
  ["frontend", "hangzhou", "JP422104", 3],
  ["frontend", "shenzhen", "JP422105", 2],
  ["frontend", "shenzhen", "JP422106", 2],
  ["data", "shanghai", "JP422116", 1],
  ["data", "shanghai", "JP422108", 4],
  ["data", "shanghai", "JP422109", 4],
  ["data", "beijing", "JP422110", 4],
  ["data", "beijing", "JP422111", 1],
  ["quality", "chengdu", "JP422116", 1],
  ["quality", "chengdu", "JP422112", 4],
  ["quality", "chengdu", "JP422113", 2],
  ["infra", "beijing", "JP422116", 1],
  ["infra", "beijing", "JP422102", 3],
  ["infra", "beijing", "JP422114", 3],
  ["infra", "beijing", "JP422115", 2],
  ["pd", "beijing", "JP422122", 1],
  ["product", "beijing", "JP422121", 3],
  ["product", "beijing", "JP422120", 4],
  ["design", "shanghai", "JP422123", 3],
  ["design", "shanghai", "JP422124", 2],
  ["design", "shanghai", "JP422125", 2],
  ["gtm", "shanghai", "JP422127", 1],
  [
    "sales",
    "shanghai",
    "JP422126",
    6,
    [{ key: "wangwei-sales", zh: "王伟", en: "Wang Wei", gender: "female", email: "wangwei@example.com" }],
  ],
  ["sales", "shenzhen", "JP422128", 2],
  ["marketing", "shanghai", "JP422129", 2],
  ["success", "shenzhen", "JP422131", 4],
  ["corp", "beijing", "JP422135", 1],
  ["recruiting", "beijing", "JP422133", 1],
  [
    "recruiting",
    "beijing",
    "JP422132",
    4,
    [{ key: "recruiter", zh: "林晓", en: "Lin Xiao", gender: "female", email: "linxiao@example.com" }],
  ],
  [
    "hrbp",
    "beijing",
    "JP422134",
    3,
    [
      {
        key: "hrbp",
        zh: "陈静",
        en: "Chen Jing",
        gender: "female",
        email: "chenjing@example.com",
        locale: "en_US",
      },
    ],
  ],
  [
    "finance",
    "beijing",
    "JP422136",
    2,
    [{ key: "outsider", zh: "赵明", en: "Zhao Ming", gender: "male", email: "zhaoming@example.com" }],
  ],
  ["finance", "beijing", "JP422137", 2],
  ["legal", "beijing", "JP422138", 2],
  [
    "overseas",
    "singapore",
    "JP422139",
    1,
    [
      {
        key: "grace",
        zh: "陈慧琳",
        en: "Grace Tan",
        gender: "female",
        email: "grace.tan@example.com",
        locale: "en_US",
      },
    ],
  ],
  [
    "overseas",
    "sanfrancisco",
    "JP422126",
    5,
    [
      {
        key: "noah",
        zh: "诺亚",
        en: "Noah Williams",
        gender: "male",
        email: "noah.williams@example.com",
        locale: "en_US",
      },
    ],
  ],
];

/** The job from which people are promoted into a job. */
export const promotedFrom: Readonly<Record<string, string>> = {
  JP422119: "JP422101",
  JP422104: "JP422103",
  JP422107: "JP422119",
  JP422111: "JP422110",
  JP422116: "JP422119",
  JP422121: "JP422120",
  JP422127: "JP422126",
  JP422133: "JP422132",
};
