"""The command ``completion``: prints what a shell needs to complete what is typed."""

from __future__ import annotations

import click
from click.shell_completion import get_completion_class

from generator.cli.group import COMPLETES

_SHELLS = ("bash", "zsh", "fish")
PROGRAM = "briefings"


@click.command(
    epilog="""\b
To have it in every shell that you open:
  bash  write into ~/.bashrc:  eval "$(briefings completion bash)"
  zsh   write into ~/.zshrc:   eval "$(briefings completion zsh)"
  fish  briefings completion fish > ~/.config/fish/completions/briefings.fish
"""
)
@click.argument("shell", type=click.Choice(_SHELLS))
@click.pass_context
def completion(context: click.Context, shell: str) -> None:
    """Print what has a shell complete commands, options and ids when Tab is pressed.

    Bash 4.4 or later is needed; macOS brings an older one, and zsh.
    """
    script = get_completion_class(shell)
    if script is not None:
        click.echo(script(context.find_root().command, {}, PROGRAM, COMPLETES).source(), nl=False)
