import { createRoot } from "react-dom/client";
import { Calculator } from "./Calculator.tsx";

createRoot(document.getElementById("app")!).render(<Calculator />);
