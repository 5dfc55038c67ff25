import { hydrate, mount } from "svelte";
import Calculator from "./Calculator.svelte";

const target = document.getElementById("app")!;
// What a server has rendered is taken over as it stands.
const start = target.hasChildNodes() ? hydrate : mount;
start(Calculator, { target });
