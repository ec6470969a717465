/** The form and what it does; comes beside the data of the session. */
export { relationsIn } from '../../household/draft.ts';
export { formStyles as styles } from './form.styles.ts';
export { SignUpFlow } from './sign-up-flow.ts';
