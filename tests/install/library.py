#!/usr/bin/env python3
"""library.py BUILD PROJECT: programs that use the installed library, built in both ways.

The example program gives the bytes that the installed program galley gives; a second one uses every
function of galley.hpp, from several threads, and wrongly too. The library shows nothing else.
"""
import os
import shutil
import sys
import tempfile

from prefix import install, library_folder, pkg_config_path, run

FORMATS = ["pdf", "epub", "xhtml", "markdown", "docbook", "jats"]


def same_as_program(prefix, publish, work, article):
    """The library's results are the program's."""
    env = {"PATH": "/usr/bin:/bin", "LD_LIBRARY_PATH": library_folder(prefix)}
    mine, theirs = os.path.join(work, "mine"), os.path.join(work, "theirs")
    shutil.rmtree(mine, ignore_errors=True)
    os.makedirs(mine)
    said = run(publish, article, *FORMATS, cwd=mine, env=env).stdout
    assert "words, 4 pages" in said, said
    run(os.path.join(prefix, "bin", "galley"), "build", article, "-q", "-t", ",".join(FORMATS),
        "--lang", "en", "-o", theirs, env=env)
    names = sorted(os.listdir(theirs))
    assert len(names) == len(FORMATS) and names == sorted(os.listdir(mine)), names
    for name in names:
        with open(os.path.join(mine, name), "rb") as a, open(os.path.join(theirs, name), "rb") as b:
            assert a.read() == b.read(), name
    failed = run(publish, article, "pfd", cwd=mine, env=env, status=2)
    assert 'writes no format "pfd"; it writes pdf' in failed.stderr, failed.stderr


def shows_little(prefix):
    """Every name that the library exports is one of galley.hpp, or of the C++ runtime's templates."""
    listed = run("nm", "-DC", "--defined-only", os.path.join(library_folder(prefix),
                                                             "libgalley.so")).stdout
    ours = [line.split(None, 2)[2] for line in listed.splitlines() if "galley" in line]
    public = ("galley::version", "galley::Publisher::", "galley::Failure")
    others = [name for name in ours if not name.split(" for ")[-1].startswith(public)]
    assert ours and not others, others[:20]


def main():
    build, project = sys.argv[1:]
    here = os.path.dirname(os.path.abspath(__file__))
    article = os.path.join(project, "input", "article.txt")
    with tempfile.TemporaryDirectory() as top:
        prefix = install(build, top)
        example = os.path.join(top, "example")
        shutil.copytree(os.path.join(project, "examples", "library"), example)
        by_cmake = os.path.join(top, "by-cmake")
        run("cmake", "-S", example, "-B", by_cmake, "-DCMAKE_PREFIX_PATH=" + prefix)
        run("cmake", "--build", by_cmake)
        same_as_program(prefix, os.path.join(by_cmake, "publish"), top, article)
        run("make", "-C", example, env=pkg_config_path(prefix))
        same_as_program(prefix, os.path.join(example, "publish"), top, article)
        flags = run("pkg-config", "--cflags", "--libs", "galley",
                    env=pkg_config_path(prefix)).stdout.split()
        client = os.path.join(top, "client")
        run("c++", "-std=c++20", "-Wall", "-Wextra", "-Wpedantic", "-Werror", "-pthread", "-o", client,
            os.path.join(here, "client.cpp"), *flags)
        said = run(client, article, cwd=top, env={"LD_LIBRARY_PATH": library_folder(prefix)}).stdout
        assert said == "all as promised\n", said
        shows_little(prefix)
    print("a program built in two ways, every function, and nothing else to be seen")


if __name__ == "__main__":
    main()
