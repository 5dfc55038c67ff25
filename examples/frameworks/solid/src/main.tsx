import { render } from "solid-js/web";
import { Calculator } from "./Calculator.tsx";

render(() => <Calculator />, document.getElementById("app")!);
