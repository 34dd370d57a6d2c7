import type { Both } from "../words.ts";
import { clipped } from "./characters.ts";
import { type Entity, type EntityKind, type EntityValues, settingKinds } from "./entities/entity.ts";
import type { Draft, Reading } from "./grammar.ts";
import type { SlotValue } from "./lexicon/meaning.ts";
import { means } from "./means.ts";
import type { Shown } from "./understanding.ts";

/** The text of an entity as it was typed, for a button. */
export function asTyped(reading: Reading, entity: Entity): string {
  if (entity.kind === "mention") return `@${entity.value.name}`;
  if (entity.kind === "shown") return entity.value.map((one) => one.label).join(", ");
  if (entity.kind === "phone") {
    // With its country where that does not show: the same digits may be offered for two countries.
    const typed = reading.text.slice(entity.start, entity.end);
    const plain = entity.value.code === "86" && /^1\d{10}$/.test(entity.value.number);
    return plain || /^(?:\+|00|\(\+)/.test(typed) ? typed : `+${entity.value.code} ${entity.value.number}`;
  }
  return entity.kind === "name" || entity.kind === "quoted"
    ? entity.value
    : reading.text.slice(entity.start, entity.end);
}

/** The same for several: the first, and how many there are besides. */
export function subjectOf(reading: Reading, entities: readonly Entity[]): string {
  const [first] = entities;
  if (first === undefined) return reading.free;
  const more = entities.length - 1;
  const subject = more === 0 ? asTyped(reading, first) : `${asTyped(reading, first)} +${more}`;
  if (!reading.entities.some((one) => settingKinds.has(one.kind))) return subject;
  const how = reading.entities.filter((one) => settingKinds.has(one.kind) && one.kind !== "dialling");
  return [subject, ...how.map((one) => settingText(one))].filter((one) => one !== "").join(" · ");
}

/** A setting as a button says it, in no language. */
function settingText(entity: Entity): string {
  if (entity.kind === "period") return `${entity.value.from ?? "…"} – ${entity.value.to ?? "…"}`;
  return entity.kind === "field" || entity.kind === "reason" ? entity.value : "";
}

/** The values a slot of a command is set to, each once; none where its words do not occur. */
export function settings({ tokens }: Reading, command: string, slot: string): readonly SlotValue[] {
  let said: SlotValue[] | undefined;
  for (const token of tokens) {
    if (token.kind !== "word" || !means(token, "slot")) continue;
    for (const one of token.meanings) {
      if (one.role !== "slot" || one.command !== command || one.slot !== slot) continue;
      if (one.value === undefined || said?.includes(one.value)) continue;
      said ??= [];
      said.push(one.value);
    }
  }
  return said ?? none;
}

const none: readonly SlotValue[] = [];

/** A slot's one value, in an object to spread into a request. Two different ones are for `contradicts`. */
export function setting(
  reading: Reading,
  command: string,
  slot: string,
): { readonly [slot: string]: SlotValue } {
  const [value] = settings(reading, command, slot);
  return value === undefined ? {} : { [slot]: value };
}

/** A question where one of the slots was set to two things at once. */
export function contradicts(reading: Reading, command: string, slots: readonly string[]): Draft | undefined {
  if (!slots.some((slot) => settings(reading, command, slot).length > 1)) return undefined;
  return { kind: "question", question: twoAtOnce, options: [] };
}

const twoAtOnce: Both = {
  zh: "这里说了两种不能同时用的设置，请只留一种再发。",
  en: "That sets one thing in two ways at once. Please keep one of them and send it again.",
};

/** The values of all entities of one kind, each once. */
export function valuesOf<K extends EntityKind>(reading: Reading, kind: K): EntityValues[K][] {
  if (!reading.entities.some((one) => one.kind === kind)) return [];
  const found = reading.entities.filter((one): one is Entity & { kind: K } => one.kind === kind);
  return distinct(found).map((one) => one.value as EntityValues[K]);
}

/** The entities that say whom or what, without those that say how; each of those referred to stands for itself. */
export function subjectsIn(reading: Reading): readonly Entity[] {
  const subjects = reading.entities.filter((one) => !settingKinds.has(one.kind));
  if (!subjects.some((one) => one.kind === "shown")) return subjects;
  return subjects.flatMap((one): Entity[] =>
    one.kind === "shown" ? one.value.map((each) => ({ ...one, value: [each] })) : [one],
  );
}

/**
 * Whether somebody referred to is known as a talent only where an employee is asked about, or the other way round. A name
 * is no proof that both are the same person: it may be offered, never taken.
 */
export function isGuess(entity: Entity, as: "talent" | "person"): boolean {
  return entity.kind === "shown" && entity.value.some((one) => one[as] === undefined);
}

/** How one referred to is named in a request: as shown, else by the name. */
function shownReference(shown: Shown | undefined, as: "talent" | "person"): unknown {
  const named = shown?.name;
  return shown?.[as] ?? (named ? { by: "name", name: clipped(named, mostInName) } : undefined);
}

/** The longest name that is asked for, UTF-16 units: what `references.ts` takes. */
const mostInName = 100;

/** How a talent is named in a request (`talentReference`), or undefined where the entity names none. */
export function talentReference(entity: Entity): unknown {
  switch (entity.kind) {
    case "id":
      return { by: "id", id: entity.value };
    case "phone":
      return { by: "phone", phone: entity.value };
    case "email":
      return { by: "email", email: entity.value };
    case "identity":
      return { by: "identity", identity: entity.value };
    case "shown":
      return shownReference(entity.value[0], "talent");
    case "code":
    case "name":
    case "quoted":
      return { by: "name", name: clipped(entity.value, mostInName) };
    default:
      return undefined;
  }
}

/** How an employee is named in a request (`personReference`), or undefined where the entity names none. */
export function personReference(entity: Entity): unknown {
  switch (entity.kind) {
    case "mention":
      return {
        by: "open_id",
        id: entity.value.openId,
        name: clipped(entity.value.name, 200),
      };
    case "id":
      return { by: "employment_id", id: entity.value };
    case "user":
      return { by: entity.value.by, id: entity.value.id };
    case "phone":
      return { by: "phone", phone: entity.value };
    case "email":
      return { by: "email", email: entity.value };
    case "shown":
      return shownReference(entity.value[0], "person");
    case "code":
    case "name":
    case "quoted":
      return { by: "name", name: clipped(entity.value, mostInName) };
    default:
      return undefined;
  }
}

/**
 * Entities without the names that only say whose a value beside them is: “王伟(wei@example.com)”, “张三 138 …”. A
 * comma or an “and” between them makes them two.
 */
export function withoutCaptions(reading: Reading, entities: readonly Entity[]): readonly Entity[] {
  if (entities.length < 2) return entities;
  const values = entities.filter((one) => one.kind !== "name");
  const names = entities.filter((one) => one.kind === "name");
  const [only] = names;
  if (names.length !== 1 || !only) return entities;
  const beside = values.some((value) => {
    const gap =
      value.start >= only.end
        ? reading.text.slice(only.end, value.start)
        : reading.text.slice(value.end, only.start);
    return /^[\s(:[<-]{0,3}$/.test(gap) || labelled(reading, gap);
  });
  return beside ? values : entities;
}

/** “张三 手机 138 …”: only a label between them. */
function labelled(reading: Reading, gap: string): boolean {
  const label = gap.replace(/[\s:(的是,]/g, "");
  return (
    label.length <= 8 &&
    /^(?:手机号?码?|电话|邮箱|身份证号?|phone|mobile|email|e-mail)$/i.test(label) &&
    reading.rest === ""
  );
}

/** Entities without those that say the same again. */
export function distinct<E extends Entity>(entities: readonly E[]): E[] {
  if (entities.length < 2) return [...entities];
  const seen = new Set<string>();
  return entities.filter((one) => {
    const key = `${one.kind} ${JSON.stringify(one.value)}`;
    return !seen.has(key) && seen.add(key);
  });
}
