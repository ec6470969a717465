// Built by `pnpm manifest`; declared here so that types can be checked before that.
declare module '@youth-action/elements/custom-elements.json' {
  const manifest: object;
  export default manifest;
}
