// One module for each island: the page that shows the one does not load the other's data.
export { SetUp } from "../setup/SetUp.tsx";
