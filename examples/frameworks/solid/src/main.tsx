import { hydrate, render } from "solid-js/web";
import { Calculator } from "./Calculator.tsx";

const app = document.getElementById("app")!;
// What a server has rendered is taken over as it stands.
const start = app.hasChildNodes() ? hydrate : render;
start(() => <Calculator />, app);
