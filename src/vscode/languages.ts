/** The languages that the server understands, by VS Code's names. The same list as `activationEvents` in package.json. */
export const LANGUAGES: readonly string[] = ['javascript', 'javascriptreact', 'typescript', 'typescriptreact', 'vue', 'svelte', 'astro', 'html', 'python'];
