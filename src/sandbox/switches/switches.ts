import { done, failed, type Outcome } from "../../outcome.ts";
import type { PushFaults } from "../delivery/push-faults.ts";
import { documents } from "../documents/index.ts";
import type { Limits } from "../open-apis/checks/quotas.ts";
import type { ActiveFault, FaultEffect, PushSwitches, SwitchesState } from "../playground/contract.ts";
import type { World } from "../world.ts";
import { faultOf } from "./effects.ts";
import { noPushSwitches, pushSwitching } from "./pushes.ts";

/** The faults and limits that are switched on by hand, and whoever watches them. */
export interface Switches {
  state(): SwitchesState;
  /** Until it is switched off again; the same twice is on once. */
  on(endpoint: string, effect: FaultEffect): Outcome<SwitchesState, "unknown-endpoint" | "unknown-effect">;
  off(id: number): SwitchesState;
  limit(change: Partial<Limits>): SwitchesState;
  push(change: Partial<PushSwitches>): SwitchesState;
  clear(): SwitchesState;
  /** Calls back after every change until the returned function is called. */
  watch(listener: (state: SwitchesState) => void): () => void;
}

export function createSwitches(
  { faults, quotas }: Pick<World, "faults" | "quotas">,
  pushFaults: Pick<PushFaults, "add">,
): Switches {
  const befall = pushSwitching(pushFaults);
  let pushes = noPushSwitches;
  let active: { readonly fault: ActiveFault; readonly takeBack: () => void }[] = [];
  let count = 0;
  const watchers = new Set<(state: SwitchesState) => void>();
  const state = (): SwitchesState => ({
    faults: active.map(({ fault }) => fault),
    limits: { ...quotas.limits },
    pushes,
  });
  const changed = (): SwitchesState => {
    const now = state();
    for (const watcher of watchers) watcher(now);
    return now;
  };
  const off = (wanted: (fault: ActiveFault) => boolean) => {
    for (const { fault, takeBack } of active) if (wanted(fault)) takeBack();
    active = active.filter(({ fault }) => !wanted(fault));
  };
  return {
    state,
    on(endpoint, effect) {
      const document = documents.find(({ name }) => name === endpoint);
      if (!document) return failed("unknown-endpoint");
      const fault = faultOf(document, effect);
      if (!fault) return failed("unknown-effect");
      const same = JSON.stringify(effect);
      off((it) => it.endpoint === endpoint && JSON.stringify(it.effect) === same);
      count += 1;
      active.push({ fault: { id: count, endpoint, effect }, takeBack: faults.add(fault) });
      return done(changed());
    },
    off(id) {
      off((it) => it.id === id);
      return changed();
    },
    limit(change) {
      Object.assign(quotas.limits, change);
      return changed();
    },
    push(change) {
      pushes = { ...pushes, ...change };
      befall(pushes);
      return changed();
    },
    clear() {
      off(() => true);
      Object.assign(quotas.limits, { calls: false, messages: false } satisfies Limits);
      pushes = noPushSwitches;
      befall(pushes);
      return changed();
    },
    watch(listener) {
      watchers.add(listener);
      return () => watchers.delete(listener);
    },
  };
}
