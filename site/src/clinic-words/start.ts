/** Begins once on a page, whichever of its components ask for it. */
import { startClinicWords } from "./page.ts";

startClinicWords();
