import { getCountries, getCountryCallingCode } from "libphonenumber-js/min";

const codes: ReadonlySet<string> = new Set(getCountries().map((country) => getCountryCallingCode(country)));

/** Whether some country or region is dialled by these digits (86, 1, 852), without `+` or zeros. */
export function isCallingCode(digits: string): boolean {
  return codes.has(digits);
}
