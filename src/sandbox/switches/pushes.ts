import type { PushFault, PushFaults } from "../delivery/push-faults.ts";
import type { PushSwitches } from "../playground/contract.ts";

export const pushSwitchNames = ["dropped", "refused", "cut", "lost", "late", "doubled", "swapped"] as const;

/** What each switch does to every push, for as long as it is on. `late`: 2 s. `swapped`: every other one sets out after the next. */
const effects: Readonly<Record<keyof PushSwitches, PushFault>> = {
  dropped: { drop: true },
  refused: { refused: true },
  cut: { cut: true },
  lost: { lost: true },
  late: { delay: 2000 },
  doubled: { copies: 1 },
  swapped: { behind: 1 },
};

export const noPushSwitches: PushSwitches = {
  dropped: false,
  refused: false,
  cut: false,
  lost: false,
  late: false,
  doubled: false,
  swapped: false,
};

/** Has the switches that are on befall every push together, in place of those before. */
export function pushSwitching(faults: Pick<PushFaults, "add">): (switches: PushSwitches) => void {
  let takeBack: (() => void) | undefined;
  return (switches) => {
    takeBack?.();
    const on = pushSwitchNames.filter((name) => switches[name]);
    takeBack =
      on.length === 0 ? undefined : faults.add(Object.assign({}, ...on.map((name) => effects[name])));
  };
}
