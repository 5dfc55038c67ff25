/** The resources fit the types of `@types/fhir`, which many programs use: this file is compiled and never run. */
import type { CarePlan as CarePlanR4, PlanDefinition as PlanDefinitionR4 } from "fhir/r4";
import type { CarePlan as CarePlanR5, PlanDefinition as PlanDefinitionR5 } from "fhir/r5";
import { standardProtocol } from "../src/data/protocols.ts";
import { courseToFhir, protocolToFhir, type FhirVersion } from "../src/formats/fhir.ts";
import type { Course } from "../src/planning/types.ts";

const subject = { reference: "Patient/example" };

export const writeAll = (
  course: Course,
  fhir: FhirVersion,
): readonly [PlanDefinitionR4, PlanDefinitionR4, PlanDefinitionR5, CarePlanR4, CarePlanR4, CarePlanR5] => {
  // Which edition it is may be known only when the program runs: then it is one of the two.
  const either: PlanDefinitionR4 | PlanDefinitionR5 = protocolToFhir(standardProtocol, { fhir });
  // @ts-expect-error an R5 resource is no R4 one
  const wrong: CarePlanR4 = courseToFhir(course, { subject, fhir: "R5" });
  void either;
  void wrong;
  return [
    protocolToFhir(standardProtocol),
    protocolToFhir(standardProtocol, { fhir: "R4", status: "active" }),
    protocolToFhir(standardProtocol, { fhir: "R5" }),
    courseToFhir(course, { subject }),
    courseToFhir(course, { subject, fhir: "R4" }),
    courseToFhir(course, { subject, fhir: "R5" }),
  ];
};
