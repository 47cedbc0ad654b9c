"""Modules of other packages that are loaded when somebody asks for something of them."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from types import ModuleType
from typing import Any, Final, SupportsIndex

SIGNATURES: Final = frozenset(
    f"shibokensupport.signature.{name}" for name in ("layout", "parser", "lib.enum_sig", "lib.pyi_generator")
)
"""Modules by which PySide6 tells what a function of Qt takes.

WORKAROUND for PySide6 (6.10 and 6.11 at least), which compiles them from their sources at each start, though they
serve help() and the words of a TypeError alone. "mapping" is not among them: PySide6 reads it from C, and would end the
program where it were empty. Ends once PySide6 loads them when they are asked for, or compiled.
"""


@contextmanager
def loaded_late(is_late: Callable[[str], bool]) -> Iterator[None]:
    """What is imported in here of modules with such names is empty until it is asked for a name of its own: then it is
    loaded as it would have been. `from module import *` asks for none, and so takes none."""
    finders, finder = sys.meta_path, _LateFinder(is_late)
    sys.meta_path = _Finders([finder, *finders])
    try:
        yield
    finally:
        finders[:] = [one for one in sys.meta_path if one is not finder]  # with those that others have put there
        sys.meta_path = finders


class _Finders(list[Any]):
    """Of which the first one stays the first: PySide6 puts a finder of its own before all others for a while."""

    def insert(self, index: SupportsIndex, finder: Any) -> None:
        super().insert(max(1, index.__index__()), finder)


class _LateFinder(MetaPathFinder):
    """Finds what the finders after it find, to be loaded late."""

    def __init__(self, is_late: Callable[[str], bool]) -> None:
        self._is_late = is_late

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        if not self._is_late(fullname):
            return None
        others: Iterable[Any] = (finder for finder in sys.meta_path if finder is not self)
        found = next(filter(None, (finder.find_spec(fullname, path, target) for finder in others)), None)
        if found is None or found.loader is None:
            return found
        late = ModuleSpec(fullname, _LateLoader(found, found.loader), origin=found.origin)
        late.submodule_search_locations = found.submodule_search_locations
        late.has_location, late.cached = found.has_location, found.cached
        return late


class _LateLoader(Loader):
    """Makes a module that waits, and loads it once."""

    def __init__(self, spec: ModuleSpec, loader: Loader) -> None:
        self._spec = spec
        self._loader = loader
        self._turn = threading.RLock()
        self._has_begun = False

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        return _LateModule(spec.name)

    def exec_module(self, module: ModuleType) -> None:
        """Nothing yet."""

    def load(self, module: ModuleType) -> None:
        """Load the module, unless that is done, or being done by who asks. Other threads wait until it is there."""
        with self._turn:
            if self._has_begun:
                return
            self._has_begun = True
            published = module.__spec__  # PySide6 renames it there, and would no longer find it by that name
            module.__spec__ = self._spec
            try:
                self._loader.exec_module(module)
            except BaseException:
                self._has_begun = False  # who asks again hears again what is wrong
                raise
            finally:
                module.__spec__ = published
            module.__class__ = ModuleType  # from here on it is a module like any other


class _LateModule(ModuleType):
    """A module that has nothing yet but what the import machinery gives it."""

    def __getattr__(self, name: str) -> object:
        loader = self.__loader__
        # The import machinery looks for names such as __file__ and __all__ in every module.
        if not name.startswith("__") and isinstance(loader, _LateLoader):
            loader.load(self)
            if not isinstance(self, _LateModule) or name in vars(self):
                return getattr(self, name)
        raise AttributeError(f"module {self.__name__!r} has no attribute {name!r}")
