"""Java programs that read our files, fetched once by Maven into a folder of the user's cache."""

import os
import pathlib
import shutil
import subprocess

CACHE = pathlib.Path(os.environ.get("NEWSGRAPH_CLIENTS",
                                    pathlib.Path.home() / ".cache/newsgraph-clients"))
WANTED = {
    "jena": [("org.apache.jena", "jena-fuseki-main", "5.6.0", "jar"),
             ("org.apache.logging.log4j", "log4j-slf4j2-impl", "2.25.1", "jar")],
    "rdf4j": [("org.eclipse.rdf4j", "rdf4j-storage", "5.1.0", "pom")],
    "neo4j": [("org.neo4j", "neo4j", "5.26.0", "jar"),
              ("org.neo4j", "neo4j-import-tool", "5.26.0", "jar")],
}


class NotThere(Exception):
    """A client that this machine does not have; says why."""


def pom(libraries):
    wanted = "".join(
        f"<dependency><groupId>{group}</groupId><artifactId>{name}</artifactId>"
        f"<version>{version}</version><type>{kind}</type></dependency>"
        for group, name, version, kind in libraries)
    return ('<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>'
            "<groupId>newsgraph</groupId><artifactId>clients</artifactId><version>1</version>"
            f"<dependencies>{wanted}</dependencies></project>")


def class_path(name):
    """Of a client in WANTED, which is fetched where it is not there."""
    if not shutil.which("java"):
        raise NotThere("java is not there (Debian: default-jdk-headless)")
    folder = CACHE / name
    if not (folder / "lib").is_dir():
        if not shutil.which("mvn"):
            raise NotThere("mvn is not there (Debian: maven)")
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "pom.xml").write_text(pom(WANTED[name]), encoding="utf-8")
        fetched = subprocess.run(["mvn", "-q", "-B", "dependency:copy-dependencies",
                                  "-DoutputDirectory=lib.part"], cwd=folder, check=False)
        if fetched.returncode != 0:
            raise NotThere("Maven Central could not be reached")
        (folder / "lib.part").rename(folder / "lib")
    return str(folder / "lib/*")
