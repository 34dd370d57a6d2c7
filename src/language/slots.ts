import type { Entity } from "./entities/entity.ts";
import type { Reading } from "./grammar.ts";

/** The text of an entity as it was typed, for a button. */
export function asTyped(reading: Reading, entity: Entity): string {
  if (entity.kind === "mention") return `@${entity.value.name}`;
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
  return more === 0 ? asTyped(reading, first) : `${asTyped(reading, first)} +${more}`;
}

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
    case "name":
    case "quoted":
      return { by: "name", name: entity.value.slice(0, 100) };
    default:
      return undefined;
  }
}

/** How an employee is named in a request (`personReference`), or undefined where the entity names none. */
export function personReference(entity: Entity): unknown {
  switch (entity.kind) {
    case "mention":
      return { by: "open_id", id: entity.value.openId, name: entity.value.name.slice(0, 200) };
    case "id":
      return { by: "employment_id", id: entity.value };
    case "phone":
      return { by: "phone", phone: entity.value };
    case "email":
      return { by: "email", email: entity.value };
    case "name":
    case "quoted":
      return { by: "name", name: entity.value.slice(0, 100) };
    default:
      return undefined;
  }
}

/**
 * Entities without the names that only say whose a value beside them is: “王伟(wei@example.com)”, “张三 138 …”. A
 * comma or an “and” between them makes them two.
 */
export function withoutCaptions(reading: Reading, entities: readonly Entity[]): readonly Entity[] {
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
  const seen = new Set<string>();
  return entities.filter((one) => {
    const key = `${one.kind} ${JSON.stringify(one.value)}`;
    return !seen.has(key) && seen.add(key);
  });
}
