/** What a resident ID number (GB 11643) can be found to be. */
export type ResidentIdCheck = "valid" | "wrong-check-digit" | "wrong-date" | "wrong-shape";

/** GB 11643-1999, annex: weights of the first 17 digits; the sum modulo 11 picks the last character. */
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checkCharacters = "10X98765432";

/** Checks an 18-character number, `X` in upper case. */
export function checkResidentId(number: string): ResidentIdCheck {
  if (!/^[1-9]\d{16}[\dX]$/.test(number)) return "wrong-shape";
  if (!isDate(Number(number.slice(6, 10)), Number(number.slice(10, 12)), Number(number.slice(12, 14)))) {
    return "wrong-date";
  }
  const sum = weights.reduce((total, weight, at) => total + weight * Number(number.charAt(at)), 0);
  return checkCharacters.charAt(sum % 11) === number.charAt(17) ? "valid" : "wrong-check-digit";
}

function isDate(year: number, month: number, day: number): boolean {
  if (year < 1850 || year > 2099) return false;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
