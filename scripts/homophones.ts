// Writes src/language/slips/homophones.ts: which usual characters sound alike, from pinyin-pro. Only the syllables that
// occur in Chinese keywords are kept. A test checks that the file is what this would write.
import { writeFileSync } from "node:fs";
import { homophonesModule } from "../test/language/homophones.ts";

writeFileSync(new URL("../src/language/slips/homophones.ts", import.meta.url), homophonesModule());
