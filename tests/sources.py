"""The system's own files, as the tests of the whole tree read them."""

import ast
import re
import subprocess
import tomllib
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
CODE = ("ocop", "demo")
LEFT_OUT = {"tests", "migrations"}
WORKING_FOLDERS = {".git", ".venv", "node_modules", "vendor", "var", "static-collected", "__pycache__"}


def nothing(found: Iterable[object]) -> None:
    """Fails with every one of these, each on a line: that there is none is the promise."""
    told = [str(one) for one in found]
    assert not told, "\n" + "\n".join(told)


@cache
def modules() -> dict[str, ast.Module]:
    """Every module of the system, without tests and migrations."""
    files = (file for folder in CODE for file in sorted((ROOT / folder).rglob("*.py")))
    return {
        str(file.relative_to(ROOT)): ast.parse(file.read_text(encoding="utf-8"))
        for file in files
        if not LEFT_OUT.intersection(file.relative_to(ROOT).parts)
    }


def calls(*names: str) -> Iterator[tuple[str, ast.Call]]:
    """Every call of a function of these names, with its place."""
    for file, tree in modules().items():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and called(node) in names:
                yield f"{file}:{node.lineno}", node


def called(call: ast.Call) -> str:
    """The last word of what is called."""
    if isinstance(call.func, ast.Attribute):
        return call.func.attr
    return call.func.id if isinstance(call.func, ast.Name) else ""


def argument(call: ast.Call, position: int, name: str) -> ast.expr | None:
    """An argument given by place or by name."""
    if len(call.args) > position:
        return call.args[position]
    return next((word.value for word in call.keywords if word.arg == name), None)


def literals(node: ast.AST | None) -> list[str]:
    """The strings that an expression can be: a literal, or either branch of a choice between literals."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return [node.value]
    if isinstance(node, ast.IfExp):
        return literals(node.body) + literals(node.orelse)
    return []


@cache
def strings() -> frozenset[str]:
    """Every string constant that is not the entry of a phrase book."""
    entries = {id(key) for tree in modules().values() for key in entries_of_books(tree)}
    return frozenset(
        node.value
        for tree in modules().values()
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in entries
    )


def entries_of_books(tree: ast.Module) -> Iterator[ast.expr | None]:
    """The keys of the dictionaries OBSTACLES and VERBS of a module."""
    for node in tree.body:
        targets = node.targets if isinstance(node, ast.Assign) else [getattr(node, "target", None)]
        named = {target.id for target in targets if isinstance(target, ast.Name)}
        value = getattr(node, "value", None)
        if named & {"OBSTACLES", "VERBS"} and isinstance(value, ast.Dict):
            yield from value.keys


def templates() -> dict[str, Path]:
    """Every template by the name under which it is loaded."""
    found = {}
    for folder in sorted([*ROOT.glob("ocop/*/*/templates"), *ROOT.glob("demo/templates")]):
        for file in sorted(folder.rglob("*")):
            if file.is_file():
                found[str(file.relative_to(folder))] = file
    return found


def tracked_files() -> list[Path]:
    """What is in the repository, or would be with the next commit; every file where there is no Git."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    try:
        listed = subprocess.run(command, cwd=ROOT, capture_output=True, check=True, text=True).stdout.split("\0")
    except (OSError, subprocess.CalledProcessError):
        return [file for file in ROOT.rglob("*") if file.is_file() and not WORKING_FOLDERS.intersection(file.parts)]
    return [ROOT / name for name in listed if name and (ROOT / name).is_file()]


@cache
def ranks() -> dict[str, tuple[int, int]]:
    """The height of each app, `floor.app` → (floor, place), as the layers of the import contracts draw it."""
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]["contracts"]
    floors, apps = (heights(contract["layers"]) for contract in contracts[:2])
    found = {}
    for folder in app_folders():
        floor, app = folder.split(".")
        found[folder] = (floors[floor], apps[app])
    return found


def heights(layers: list[str]) -> dict[str, int]:
    """Names of a list of layers, the highest first, with their heights; names in one layer share it."""
    return {
        name: height for height, layer in enumerate(reversed(layers)) for name in re.findall(r"[a-z_]+", layer)
    }  # fmt: skip


def app_folders() -> list[str]:
    """`floor.app` of every folder with Python in it."""
    folders = (folder for folder in ROOT.glob("ocop/*/*") if any(folder.glob("*.py")))
    return sorted(".".join(folder.relative_to(ROOT / "ocop").parts) for folder in folders)
