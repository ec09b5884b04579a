"""What the tests of the installed galley share: a prefix of their own, and commands that must work."""
import glob
import os
import subprocess
import sys


def run(*command, status=0, **more):
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True, **more)
    assert done.returncode == status, (command, done.returncode, done.stdout, done.stderr)
    return done


def sanitized(build):
    with open(os.path.join(build, "CMakeCache.txt"), encoding="utf-8") as cache:
        return any("SANITIZE" in line and line.strip().endswith("=ON") for line in cache)


def install(build, top):
    """Installs the build below `top`. Ends the test as skipped where a stranger's program, which is
    not instrumented, could not use it."""
    if sanitized(build):
        print("SKIP: a stranger's program is not instrumented")
        sys.exit(77)
    prefix = os.path.join(top, "prefix")
    run("cmake", "--install", build, "--prefix", prefix)
    return prefix


def library_folder(prefix):
    """lib, or lib/MACHINE where Debian's paths are used."""
    found = glob.glob(os.path.join(prefix, "lib", "**", "libgalley.so"), recursive=True)
    assert len(found) == 1, found
    return os.path.dirname(found[0])


def pkg_config_path(prefix):
    """The environment in which pkg-config finds galley."""
    return {**os.environ, "PKG_CONFIG_PATH": os.path.join(library_folder(prefix), "pkgconfig")}
