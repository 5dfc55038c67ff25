import { renderToString } from "solid-js/web";
import { Calculator } from "./Calculator.tsx";

console.log(renderToString(() => <Calculator />));
