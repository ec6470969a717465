/** Adding somebody to a sign-up: what is typed, judged and sent. Loaded when somebody is to be added. */
export { Adding } from './adding.ts';
export { addingStyles as styles } from './adding.styles.ts';
