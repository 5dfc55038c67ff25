import { createRoot, hydrateRoot } from "react-dom/client";
import { Calculator } from "./Calculator.tsx";

const app = document.getElementById("app")!;
// What a server has rendered is taken over as it stands.
if (app.hasChildNodes()) hydrateRoot(app, <Calculator />);
else createRoot(app).render(<Calculator />);
