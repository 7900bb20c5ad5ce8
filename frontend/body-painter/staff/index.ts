/** What only staff need: loaded when a painter says `author="transcribed"` or `"therapist"`. */
export { helpButton } from "./help";
export { forStaff } from "./messages";
export { listenForShortcuts } from "./shortcuts";
