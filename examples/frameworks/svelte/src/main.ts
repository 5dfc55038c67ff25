import { mount } from "svelte";
import Calculator from "./Calculator.svelte";

mount(Calculator, { target: document.getElementById("app")! });
