import { standardProtocol } from "@infusionkit/core";
import {
  courseToFhir,
  protocolToFhir,
} from "@infusionkit/core/formats/fhir";
import { plan } from "./christmas.ts";

const protocolUrl = "https://clinic.example/fhir/PlanDefinition/six";
const definition = protocolToFhir(standardProtocol, { url: protocolUrl });
const care = plan.course
  ? courseToFhir(plan.course, {
      subject: { reference: "Patient/example" },
      protocolUrl,
    })
  : null;

// One step of the one, one infusion of the other.
export const result = {
  step: definition.action[0]?.action?.[2],
  infusion: care?.activity[5],
};
