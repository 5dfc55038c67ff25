import { renderToString } from "preact-render-to-string";
import { Calculator } from "./Calculator.tsx";

console.log(renderToString(<Calculator />));
