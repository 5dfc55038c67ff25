import { hydrate, render } from "preact";
import { Calculator } from "./Calculator.tsx";

const app = document.getElementById("app")!;
// What a server has rendered is taken over as it stands.
if (app.hasChildNodes()) hydrate(<Calculator />, app);
else render(<Calculator />, app);
