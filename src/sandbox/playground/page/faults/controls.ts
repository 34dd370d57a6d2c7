import type { PushSwitches, SwitchesState, SwitchRequest } from "../../contract.ts";
import { clearFaults, expireTokens, setLimits, setPushes, switchOff, switchOn } from "../api.ts";
import type { Store } from "../store.ts";
import { toast } from "../toast.ts";
import { faultWords } from "./words.ts";

/** What the panel of faults can do. */
export interface FaultControls {
  show(open: boolean): void;
  turnOn(request: SwitchRequest): Promise<void>;
  turnOff(id: number): Promise<void>;
  limit(change: Partial<SwitchesState["limits"]>): Promise<void>;
  push(change: Partial<PushSwitches>): Promise<void>;
  clear(): Promise<void>;
  expireTokens(): Promise<void>;
}

export function createFaultControls(store: Store): FaultControls {
  const take = (state: SwitchesState) => {
    const { switchboard } = store.get();
    if (switchboard) store.set({ switchboard: { ...switchboard, ...state } });
  };
  const change = async (asked: Promise<SwitchesState>): Promise<boolean> => {
    const state = await asked.catch(() => undefined);
    if (state) take(state);
    else toast("error", faultWords.failed[store.get().lang]);
    return state !== undefined;
  };
  return {
    show(open) {
      if (open === store.get().faultsOpen) return;
      store.set({ faultsOpen: open });
      if (!open) document.getElementById("faults-button")?.focus();
    },
    turnOn: async (request) => void (await change(switchOn(request))),
    turnOff: async (id) => void (await change(switchOff(id))),
    limit: async (limits) => void (await change(setLimits(limits))),
    push: async (pushes) => void (await change(setPushes(pushes))),
    clear: async () => void (await change(clearFaults())),
    async expireTokens() {
      if (await change(expireTokens())) toast("success", faultWords.expired[store.get().lang]);
    },
  };
}
