import { css } from 'lit';
import { verdictStyles } from '../../credentials/verdict-view.ts';

export const credentialCheckStyles = css`
  ${verdictStyles}
  .frame {
    padding: 20px;
    border: 1px solid var(--_border);
    border-top: 3px solid var(--_accent);
    border-radius: var(--_radius);
  }
  p,
  dl,
  dd {
    margin: 0;
  }
  [part='title'] {
    font-size: 1.25em;
    font-weight: 600;
  }
  .file,
  form,
  details,
  [part='result'] {
    margin-top: 20px;
  }
  .file {
    padding: 20px;
    border: 2px dashed var(--_border);
    border-radius: var(--_radius);
    text-align: center;
  }
  .file[data-over] {
    border-color: var(--_accent);
    background: var(--_tint);
  }
  .file input:focus-visible + label {
    outline: 3px solid var(--_accent);
    outline-offset: 2px;
  }
  .file p {
    margin-top: 8px;
  }
  form label {
    display: block;
    margin-bottom: 4px;
    font-weight: 600;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    margin: 0 -4px;
  }
  .row > * {
    margin: 0 4px 8px;
  }
  input[type='text'],
  textarea {
    min-width: 0;
    min-height: var(--_target);
    padding: 8px 12px;
    border: 1px solid var(--_muted);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  input[type='text'] {
    flex: 1000 1 220px;
  }
  textarea {
    display: block;
    width: 100%;
    margin-bottom: 8px;
    font-family: monospace;
    resize: vertical;
  }
  summary {
    min-height: var(--_target);
    padding: 8px 0;
    cursor: pointer;
    font-weight: 600;
  }
  details form {
    margin-top: 0;
  }
  [part='result'] {
    padding-top: 20px;
    border-top: 1px solid var(--_border);
  }
  [part='facts'] {
    margin-top: 12px;
  }
  .fact {
    display: flex;
    flex-wrap: wrap;
    padding: 6px 0;
    border-bottom: 1px solid var(--_border);
  }
  dt {
    flex: 0 0 9em;
    color: var(--_muted);
  }
  dd {
    flex: 1 1 10em;
    min-width: 0;
  }
  .note {
    margin-top: 8px;
  }
`;
