import type { Shell } from './values.ts';

/**
 * What a shell sources. Each asks `guanxi completion <shell> -- <words>`, the last word being the one at the cursor, so that what
 * is offered is always what this version knows; where nothing is offered the shell completes files.
 */
export const SCRIPTS: Readonly<Record<Shell, string>> = {
  bash: `# guanxi completion for bash. Load it with: source <(guanxi completion bash)
_guanxi() {
  local IFS=$'\\n'
  local offered
  offered=$(guanxi completion bash -- "\${COMP_WORDS[@]:0:COMP_CWORD+1}" 2>/dev/null)
  COMPREPLY=()
  while IFS= read -r one; do
    [[ -n $one ]] && COMPREPLY+=("$one")
  done <<< "$offered"
}
complete -o bashdefault -o default -F _guanxi guanxi
`,
  zsh: `#compdef guanxi
# guanxi completion for zsh. Load it with: source <(guanxi completion zsh)
_guanxi() {
  local -a offered
  offered=("\${(@f)$(guanxi completion zsh -- "\${(@)words[1,CURRENT]}" 2>/dev/null)}")
  offered=("\${(@)offered:#}")
  if (( \${#offered} )); then
    _describe 'guanxi' offered
  else
    _files
  fi
}
if ! (( \$+functions[compdef] )); then
  autoload -Uz compinit && compinit -i
fi
compdef _guanxi guanxi
`,
  fish: `# guanxi completion for fish. Load it with: guanxi completion fish | source
function __guanxi_offered
  set -l words (commandline -opc) (commandline -ct)
  set -l offered (guanxi completion fish -- $words 2>/dev/null)
  if test (count $offered) -gt 0
    printf '%s\\n' $offered
  else
    __fish_complete_path (commandline -ct)
  end
end
complete -c guanxi -f -k -a '(__guanxi_offered)'
`,
};
