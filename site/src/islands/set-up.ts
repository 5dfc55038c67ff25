// One module for each island: the page that shows the one does not load the other's data.
export { ClinicSetupForm } from "../setup/ClinicSetupForm.tsx";
