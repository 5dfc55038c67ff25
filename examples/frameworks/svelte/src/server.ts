import { render } from "svelte/server";
import Calculator from "./Calculator.svelte";

console.log(render(Calculator).body);
