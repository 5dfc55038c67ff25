import { fhirCases } from "../../testing/fhir-cases.ts";

fhirCases("R5");
