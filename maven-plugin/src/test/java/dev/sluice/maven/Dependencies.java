package dev.sluice.maven;

import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.artifact.DefaultArtifact;
import org.apache.maven.artifact.handler.DefaultArtifactHandler;
import org.apache.maven.model.Dependency;
import org.apache.maven.project.MavenProject;

/** Gives a project dependencies, as Maven does after it has collected them. */
final class Dependencies {
    private Dependencies() {}

    /** A dependency that the project declares. */
    static void add(MavenProject project, String coordinates) {
        add(project, coordinates, "compile", true);
    }

    /** @param declared whether the project declares it; others come along with one that it does */
    static void add(MavenProject project, String coordinates, String scope, boolean declared) {
        String[] parts = coordinates.split(":");
        Set<Artifact> all = new LinkedHashSet<>(project.getArtifacts());
        all.add(new DefaultArtifact(
                parts[0], parts[1], parts[2], scope, "jar", null, new DefaultArtifactHandler("jar")));
        project.setArtifacts(all);
        if (declared) {
            Dependency dependency = new Dependency();
            dependency.setGroupId(parts[0]);
            dependency.setArtifactId(parts[1]);
            project.getDependencies().add(dependency);
        }
    }
}
