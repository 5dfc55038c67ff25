import { renderToString } from "react-dom/server";
import { Calculator } from "./Calculator.tsx";

console.log(renderToString(<Calculator />));
