import * as console from "../../feishu/console.ts";
import type { Patient } from "./patient.ts";

type Of = Pick<Patient, "domain"> & { readonly app: { readonly appId: string } };

const consoleIn = ({ domain, app }: Of) => ({ domain, appId: app.appId });

/** See `feishu/console.ts`. */
export function consolePage(of: Of, page: Parameters<typeof console.consolePage>[1]): string {
  return console.consolePage(consoleIn(of), page);
}

/** See `feishu/console.ts`. */
export function grantLink(of: Of, scopes: readonly string[]): string {
  return console.grantLink(consoleIn(of), scopes);
}
