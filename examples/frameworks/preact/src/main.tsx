import { render } from "preact";
import { Calculator } from "./Calculator.tsx";

render(<Calculator />, document.getElementById("app")!);
