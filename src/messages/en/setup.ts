/** Starting a workspace, and the shell around it. */
export const setup = {
  'cli.command.completion': 'Completion for bash, zsh or fish: of commands,\noptions and the ids of the workspace.',
  'cli.help.examples.completion': 'source <(guanxi completion bash)\nsource <(guanxi completion zsh)\nguanxi completion fish | source',
} as const;
