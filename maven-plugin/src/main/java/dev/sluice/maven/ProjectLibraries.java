package dev.sluice.maven;

import dev.sluice.GeneratorOptions;
import dev.sluice.JacksonFlavour;
import dev.sluice.Nullness;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.model.Dependency;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;

/** Which libraries the project compiles with, and what follows from that for the code that suits it. */
final class ProjectLibraries {
    private static final Set<String> MAIN_SCOPES =
            Set.of(Artifact.SCOPE_COMPILE, Artifact.SCOPE_PROVIDED, Artifact.SCOPE_SYSTEM);

    private final Collection<Artifact> artifacts;
    private final Collection<Dependency> declared;

    /** @param forTests whether the generated code is compiled with the tests */
    ProjectLibraries(MavenProject project, boolean forTests) {
        this.artifacts = project.getArtifacts().stream()
                .filter(artifact -> forTests || MAIN_SCOPES.contains(artifact.getScope()))
                .toList();
        this.declared = project.getDependencies();
    }

    /** The Jackson that the project has. With both it is the one that it declares itself, else the older one. */
    JacksonFlavour jackson() {
        boolean three = find(Library.JACKSON_3).isPresent();
        boolean two = find(Library.JACKSON_2).isPresent();
        boolean declaresThreeOnly = declares(Library.JACKSON_3) && !declares(Library.JACKSON_2);
        return three && (!two || declaresThreeOnly) ? JacksonFlavour.JACKSON_3 : JacksonFlavour.JACKSON_2;
    }

    /**
     * JSpecify if the project declares it. One that another library brings along is none that the project asked for, and
     * a module descriptor would not require it.
     */
    Nullness nullness() {
        return find(Library.JSPECIFY).isPresent() && declares(Library.JSPECIFY) ? Nullness.JSPECIFY : Nullness.NONE;
    }

    /** What the code will stand on and why, for the log. */
    String describe(GeneratorOptions options) {
        return "for Jackson " + options.jackson() + reason(Library.of(options.jackson()), true) + ", nullness "
                + options.nullness() + reason(Library.JSPECIFY, options.nullness() == Nullness.JSPECIFY);
    }

    private String reason(Library library, boolean used) {
        Optional<Artifact> found = find(library).filter(artifact -> used || declares(library));
        return found.isPresent() != used
                ? " (as configured)"
                : found.map(artifact -> " (" + library + ":" + artifact.getVersion() + ")")
                        .orElse(" (" + library + " is no dependency)");
    }

    /**
     * Checks that the code will compile.
     *
     * @throws MojoFailureException if a library is missing, with what to paste into the pom
     */
    void requireFor(GeneratorOptions options) throws MojoFailureException {
        List<Library> missing = Library.neededFor(options).stream()
                .filter(library -> find(library).isEmpty())
                .toList();
        if (!missing.isEmpty()) {
            String names = missing.stream().map(Library::toString).collect(Collectors.joining(" and "));
            String snippets = missing.stream().map(Library::snippet).collect(Collectors.joining());
            throw new MojoFailureException("the generated code needs " + names
                    + ", which the project does not compile with. Add to the dependencies in its pom.xml:\n\n"
                    + snippets.indent(8));
        }
    }

    private Optional<Artifact> find(Library library) {
        return artifacts.stream()
                .filter(artifact -> library.is(artifact.getGroupId(), artifact.getArtifactId()))
                .findFirst();
    }

    private boolean declares(Library library) {
        return declared.stream()
                .anyMatch(dependency -> library.is(dependency.getGroupId(), dependency.getArtifactId()));
    }
}
