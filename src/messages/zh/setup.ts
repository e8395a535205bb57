/** Starting a workspace, and the shell around it. */
export const setup = {
  'cli.command.completion': '为 bash、zsh 或 fish 补全命令、选项和\n工作区里的标识。',
  'cli.help.examples.completion': 'source <(guanxi completion bash)\nsource <(guanxi completion zsh)\nguanxi completion fish | source',
} as const;
