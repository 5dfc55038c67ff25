import { bootstrapApplication, provideClientHydration } from "@angular/platform-browser";
import { Calculator } from "./calculator";

// What a server has rendered is taken over as it stands.
await bootstrapApplication(Calculator, { providers: [provideClientHydration()] });
