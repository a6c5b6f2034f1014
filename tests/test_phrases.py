"""Every refusal has a reason in words, every act of the trail a sentence; no sentence is left without use."""

import ast
import re

import pytest
from django.apps import apps
from django.utils.module_loading import import_string, module_has_submodule

from tests.sources import argument, calls, literals, nothing, strings

PLACEHOLDER = re.compile(r"%\((\w+)\)")


def book(name):
    """The sentences of all phrase books, by code or verb."""
    found = {}
    for config in apps.get_app_configs():
        if config.name.startswith(("ocop.", "demo")) and module_has_submodule(config.module, "phrases"):
            try:
                found |= import_string(f"{config.name}.phrases.{name}")
            except ImportError:
                continue
    return found


def uses(function, position, name):
    """(place, word, the names of its facts or None if they are not spelled out) of each spelled-out use."""
    for place, call in calls(*function):
        for word in literals(argument(call, position, name)):
            yield place, word, facts_of(call, function)


def facts_of(call, function):
    if "record" in function:
        words = [keyword.arg for keyword in call.keywords]
        return None if None in words else set(words) - {"by", "verb", "subject"}
    facts = argument(call, 1, "facts")
    if facts is None:
        return set()
    if isinstance(facts, ast.Dict) and all(isinstance(key, ast.Constant) for key in facts.keys):
        return {key.value for key in facts.keys}
    return None


BOOKS = [
    pytest.param("OBSTACLES", (("Obstacle",), 0, "code"), id="obstacles"),
    pytest.param("VERBS", (("record",), 0, "verb"), id="verbs"),
]


@pytest.mark.parametrize(("name", "use"), BOOKS)
def test_every_code_and_verb_has_its_sentence(name, use):
    sentences = book(name)
    nothing([f"{place}: {word}" for place, word, _ in uses(*use) if word not in sentences])


@pytest.mark.parametrize(("name", "use"), BOOKS)
def test_the_facts_fill_every_placeholder_of_the_sentence(name, use):
    sentences = book(name)
    unfilled = [
        f"{place}: {word} lacks {sorted(missing)}"
        for place, word, facts in uses(*use)
        if word in sentences and facts is not None
        if (missing := set(PLACEHOLDER.findall(str(sentences[word]))) - facts)
    ]
    nothing(unfilled)


@pytest.mark.parametrize(("name", "use"), BOOKS)
def test_no_sentence_is_left_without_use(name, use):
    nothing(sorted(set(book(name)) - strings()))


def test_a_verb_of_the_trail_is_app_noun_and_past():
    wrong = [verb for verb in book("VERBS") if not re.fullmatch(r"[a-z]+\.[a-z-]+\.[a-z-]+", verb)]
    nothing(wrong)
