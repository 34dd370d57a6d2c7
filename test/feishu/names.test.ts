import { Writable } from "node:stream";
import pino from "pino";
import { describe, expect, test } from "vitest";
import { namingEndpoints } from "../../src/feishu/names/kinds.ts";
import { createNames } from "../../src/feishu/names/names.ts";
import { clientOf, data, openPlatform, type Reply, type Seen } from "./platform.ts";

const seconds = 1000;
const minutes = 60 * seconds;

/** Job ids, as long as real ones. */
const ids = (count: number, from = 0) =>
  Array.from({ length: count }, (_, at) => `46924467931${String(from + at).padStart(8, "0")}`);

const jobName = (id: string) => ({ zh: `职务 ${id}`, en: `Job ${id}`, code: `J-${id}` });
const allNamed = (wanted: readonly string[]) => new Map(wanted.map((id) => [id, jobName(id)]));

const jobsPath = "/open-apis/corehr/v2/jobs/batch_get";
const levelsPath = "/open-apis/corehr/v2/job_levels/batch_get";
const employeesPath = "/open-apis/corehr/v2/employees/batch_get";
const refused: Reply = {
  status: 400,
  body: {
    code: 99991672,
    msg: "Access denied.",
    error: { permission_violations: [{ subject: "corehr:job_level:read" }] },
  },
};

const i18n = (zh: string, en: string) => [
  { lang: "zh-CN", value: zh },
  { lang: "en-US", value: en },
];

/** The ids a call asks for, whatever its document calls them. */
function asked({ body }: Seen): string[] {
  const lists = Object.values(Object(body)).filter((it): it is string[] => Array.isArray(it));
  return lists[0] ?? [];
}

/** A tenant in which every id has a name, but for those left out. */
function directory({ without = [] as readonly string[] } = {}) {
  return (seen: Seen): Reply => {
    const known = asked(seen).filter((id) => !without.includes(id));
    if (seen.path === jobsPath) {
      return data({
        items: known.map((id) => ({ id, name: i18n(`职务 ${id}`, `Job ${id}`), code: `J-${id}` })),
      });
    }
    if (seen.path === levelsPath) {
      return data({
        items: known.map((id) => ({ job_level_id: id, name: i18n(`职级 ${id}`, `Level ${id}`) })),
      });
    }
    return data({
      items: known.map((id) => ({
        employment_id: id,
        employee_number: `E-${id}`,
        person_info: { preferred_local_full_name: `员工 ${id}` },
      })),
    });
  };
}

async function naming(answer: (seen: Seen) => Reply | Promise<Reply> = directory()) {
  const platform = await openPlatform(answer);
  let logged = "";
  const sink = new Writable({
    write(chunk, _encoding, written) {
      logged += String(chunk);
      written();
    },
  });
  let now = 1_700_000_000_000;
  const { feishu } = clientOf(platform);
  const names = createNames(feishu, { log: pino({ level: "trace" }, sink), now: () => now });
  const later = (ms: number) => {
    now += ms;
  };
  return { names, calls: platform.calls, later, logged: () => logged };
}

/** A promise, and the means to keep it. */
function promised() {
  return Promise.withResolvers<void>();
}

describe("as few calls as the document allows", () => {
  test("250 jobs are three calls, every id in one of them, and all have their names", async () => {
    const { names, calls } = await naming();
    const wanted = ids(250);
    expect(await names.of("job", wanted)).toEqual(allNamed(wanted));
    expect(calls.map((it) => asked(it).length).sort()).toEqual([100, 100, 50]);
    expect(calls.flatMap(asked).sort()).toEqual(wanted);
    expect(calls[0]?.body).toMatchObject({ fields: ["job_name", "code"] });
  });

  test("an id that stands there ten times is asked for once", async () => {
    const { names, calls } = await naming();
    const [id = ""] = ids(1);
    expect(await names.of("job", Array(10).fill(id))).toEqual(allNamed([id]));
    expect(calls.map(asked)).toEqual([[id]]);
  });

  test("two people who ask at once share one call, for what both want and for the rest", async () => {
    const { names, calls } = await naming();
    const [one, other] = await Promise.all([names.of("job", ids(60)), names.of("job", ids(60, 30))]);
    expect(one).toEqual(allNamed(ids(60)));
    expect(other).toEqual(allNamed(ids(60, 30)));
    expect(calls.map(asked)).toEqual([ids(90)]);
  });

  test("who asks while the answer is under way waits for the same one", async () => {
    const arrived = promised();
    const release = promised();
    const { names, calls } = await naming(async (seen) => {
      arrived.resolve();
      await release.promise;
      return directory()(seen);
    });
    const first = names.of("job", ids(2));
    await arrived.promise;
    const second = names.of("job", ids(2));
    release.resolve();
    expect([await first, await second]).toEqual([allNamed(ids(2)), allNamed(ids(2))]);
    expect(calls).toHaveLength(1);
  });

  test("nothing wanted, nothing asked", async () => {
    const { names, calls } = await naming();
    expect(await names.of("job", [undefined, "", undefined])).toEqual(new Map());
    expect(calls).toEqual([]);
  });

  test("kinds go side by side: the tenant answers nobody until all have asked", async () => {
    const waiting: string[] = [];
    const all = promised();
    const { names } = await naming(async (seen) => {
      waiting.push(seen.path);
      if (waiting.length === 3) all.resolve();
      await all.promise;
      return directory()(seen);
    });
    await Promise.all([names.of("job", ids(1)), names.of("job-level", ids(1)), names.of("employee", ids(1))]);
    expect(waiting.sort()).toEqual([employeesPath, levelsPath, jobsPath].sort());
  });

  test("so do the batches of one kind", async () => {
    let waiting = 0;
    const all = promised();
    const { names } = await naming(async (seen) => {
      waiting += 1;
      if (waiting === 3) all.resolve();
      await all.promise;
      return directory()(seen);
    });
    expect((await names.of("job", ids(250))).size).toBe(250);
  });

  test("ids of different types do not travel together, nor stand for each other", async () => {
    const { names, calls } = await naming();
    const [id = ""] = ids(1);
    await Promise.all([
      names.of("employee", [id], { userIdType: "people_corehr_id" }),
      names.of("employee", [id]),
    ]);
    expect(calls.map((it) => it.query.user_id_type).sort()).toEqual(["open_id", "people_corehr_id"]);
  });
});

describe("what is kept", () => {
  test("a name for ten minutes, for everybody", async () => {
    const { names, calls, later } = await naming();
    await names.of("job", ids(3));
    later(10 * minutes - 1);
    expect(await names.of("job", ids(3))).toEqual(allNamed(ids(3)));
    expect(calls).toHaveLength(1);
  });

  test("past its time it is shown once more, while the new one is fetched", async () => {
    const asked = promised();
    const { names, calls, later } = await naming((seen) => {
      if (waiting) asked.resolve();
      return waiting ? new Promise(() => {}) : directory()(seen);
    });
    let waiting = false;
    await names.of("job", ids(3));
    later(10 * minutes);
    waiting = true;
    expect(await names.of("job", ids(3))).toEqual(allNamed(ids(3)));
    await asked.promise;
    expect(calls).toHaveLength(2);
  });

  test("after twenty minutes it is gone", async () => {
    const { names, calls, later } = await naming();
    await names.of("job", ids(3));
    later(20 * minutes + 1);
    expect(await names.of("job", ids(3))).toEqual(allNamed(ids(3)));
    expect(calls).toHaveLength(2);
  });

  test("only what is not kept is asked for", async () => {
    const { names, calls } = await naming();
    await names.of("job", ids(3));
    await names.of("job", ids(5));
    expect(calls.map(asked)).toEqual([ids(3), ids(2, 3)]);
  });

  test("an employee's name for a minute and no longer", async () => {
    const { names, calls, later } = await naming();
    await names.of("employee", ids(1));
    later(1 * minutes);
    await names.of("employee", ids(1));
    expect(calls).toHaveLength(1);
    later(1);
    await names.of("employee", ids(1));
    expect(calls).toHaveLength(2);
  });

  test("that an id has no name, for half a minute", async () => {
    const { names, calls, later } = await naming(directory({ without: ids(1) }));
    expect(await names.of("job", ids(2))).toEqual(allNamed(ids(1, 1)));
    later(30 * seconds);
    expect(await names.of("job", ids(2))).toEqual(allNamed(ids(1, 1)));
    expect(calls).toHaveLength(1);
    later(1);
    await names.of("job", ids(2));
    expect(calls.map(asked)).toEqual([ids(2), ids(1)]);
  });

  test("5,000 names at most: the one longest unused goes first", async () => {
    const { names, calls } = await naming();
    await names.of("job", ids(5000));
    await names.of("job", ids(1));
    await names.of("job", ids(1, 5000));
    calls.length = 0;
    await names.of("job", [...ids(1), ...ids(1, 1), ...ids(1, 5000)]);
    expect(calls.map(asked)).toEqual([ids(1, 1)]);
  });

  test("never a failure", async () => {
    let healthy = false;
    const { names } = await naming((seen) => (healthy ? directory()(seen) : { status: 502, body: "" }));
    expect(await names.of("job", ids(1))).toMatchObject(
      new Map([[ids(1)[0], { failed: true, failure: { kind: "feishu-fault" } }]]),
    );
    healthy = true;
    expect(await names.of("job", ids(1))).toEqual(allNamed(ids(1)));
  });
});

describe("when Feishu refuses or fails", () => {
  test("a missing scope leaves its kind without names and the others with theirs", async () => {
    const { names } = await naming((seen) => (seen.path === levelsPath ? refused : directory()(seen)));
    const [levels, jobs] = await Promise.all([names.of("job-level", ids(2)), names.of("job", ids(2))]);
    const unnamed = {
      failed: true,
      failure: expect.objectContaining({
        kind: "scope-missing",
        code: 99991672,
        endpoint: "corehr.job_levels.batch_get",
        scopes: ["corehr:job_level:read"],
      }),
    };
    expect(levels).toEqual(new Map(ids(2).map((id) => [id, unnamed])));
    expect(jobs).toEqual(allNamed(ids(2)));
  });

  test("a batch that fails takes no other with it, and is all that is asked for again", async () => {
    const [broken = ""] = ids(1, 150);
    let healthy = false;
    const { names, calls } = await naming((seen) =>
      asked(seen).includes(broken) && !healthy
        ? { status: 503, body: { code: 1161204, msg: "" } }
        : directory()(seen),
    );
    const found = await names.of("job", ids(250));
    const failed = [...found].filter(([, named]) => "failed" in named).map(([id]) => id);
    expect(failed).toEqual(ids(100, 100));
    expect(found.get(broken)).toMatchObject({ failure: { kind: "timeout", code: 1161204 } });
    healthy = true;
    calls.length = 0;
    expect(await names.of("job", ids(250))).toEqual(allNamed(ids(250)));
    expect(calls.map(asked)).toEqual([ids(100, 100)]);
  });

  test("an id no document allows spoils no batch and is not sent", async () => {
    const { names, calls } = await naming();
    const found = await names.of("job", ["../../auth", ...ids(1)]);
    expect(found.get("../../auth")).toMatchObject({ failed: true, failure: { kind: "bad-request" } });
    expect(found.get(ids(1)[0] ?? "")).toEqual(jobName(ids(1)[0] ?? ""));
    expect(calls.map(asked)).toEqual([ids(1)]);
  });

  test("the log says which endpoint, how many and why, and neither ids nor Feishu's words", async () => {
    const { names, logged } = await naming(() => ({
      status: 400,
      headers: { "x-tt-logid": "log-1" },
      body: { code: 1160102, msg: "not valid: 4692446793100000000" },
    }));
    await names.of("employee", ids(2));
    expect(JSON.parse(logged())).toMatchObject({
      level: 40,
      endpoint: "corehr.employees.batch_get",
      kind: "invalid-parameter",
      code: 1160102,
      logId: "log-1",
      ids: 2,
    });
    expect(logged()).not.toContain("46924467931");
  });
});

describe("lists instead of batches", () => {
  const pages: Record<string, Reply> = {
    "": data({ items: [{ id: "1", name: i18n("正式", "Regular") }], has_more: true, page_token: "p2" }),
    p2: data({ items: [{ id: "2", name: i18n("实习", "Intern") }], has_more: false }),
  };
  const page = ({ query }: Seen) => pages[query.page_token ?? ""] ?? { status: 404, body: "" };

  test("one call lists all; what it brings along is kept", async () => {
    const { names, calls } = await naming(() =>
      data({ items: [...Array(30).keys()].map((id) => ({ id: `${id}`, code: `C${id}` })) }),
    );
    expect(await names.of("employee-type", ["3", "4"])).toEqual(
      new Map([
        ["3", { code: "C3" }],
        ["4", { code: "C4" }],
      ]),
    );
    await names.of("employee-type", ["5"]);
    expect(calls).toHaveLength(1);
  });

  test("pages are turned only until every id has its name", async () => {
    const { names, calls } = await naming(page);
    expect(await names.of("employee-type", ["1"])).toEqual(new Map([["1", { zh: "正式", en: "Regular" }]]));
    expect(calls).toHaveLength(1);
    expect((await names.of("employee-type", ["1", "2", "3"])).size).toBe(2);
    expect(calls.map((it) => it.query.page_token)).toEqual([undefined, undefined, "p2"]);
  });

  test("a page that fails leaves the names of the pages before", async () => {
    const { names } = await naming((seen) =>
      seen.query.page_token ? { status: 500, body: "" } : page(seen),
    );
    expect(await names.of("employee-type", ["1", "2"])).toMatchObject(
      new Map<string, object>([
        ["1", { zh: "正式" }],
        ["2", { failed: true, failure: { kind: "feishu-fault" } }],
      ]),
    );
  });

  test("a list without end is given up", async () => {
    const { names, calls } = await naming(() => data({ items: [], has_more: true, page_token: "again" }));
    expect(await names.of("working-hours-type", ["1"])).toEqual(new Map());
    expect(calls).toHaveLength(20);
  });
});

test("a command can say which endpoints its names need", () => {
  expect(namingEndpoints("job", "application").map((it) => it.name)).toEqual([
    "corehr.jobs.batch_get",
    "hire.applications.get_detail",
  ]);
});
