import { bootstrapApplication } from "@angular/platform-browser";
import { Calculator } from "./calculator";

await bootstrapApplication(Calculator);
