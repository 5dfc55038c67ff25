import {
  bootstrapApplication,
  provideClientHydration,
  type BootstrapContext,
} from "@angular/platform-browser";
import { provideServerRendering } from "@angular/ssr";
import { Calculator } from "./calculator";

const providers = [provideServerRendering(), provideClientHydration()];

export default (context: BootstrapContext) => bootstrapApplication(Calculator, { providers }, context);
