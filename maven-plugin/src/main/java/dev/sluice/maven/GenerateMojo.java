package dev.sluice.maven;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import dev.sluice.GenerationResult;
import dev.sluice.Generator;
import dev.sluice.GeneratorOptions;
import java.io.IOException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.eclipse.aether.RepositorySystemSession;

/** Generates Java from an OpenAPI document and adds it to the project's sources. Does nothing when nothing changed. */
@Mojo(
        name = "generate",
        defaultPhase = LifecyclePhase.GENERATE_SOURCES,
        requiresDependencyCollection = ResolutionScope.TEST,
        threadSafe = true)
public final class GenerateMojo extends AbstractSluiceMojo {
    /** So many changes of the API are shown; a lock's diff shows all. */
    private static final int MOST_SHOWN = 20;

    @Parameter(defaultValue = "${repositorySystemSession}", readonly = true, required = true)
    RepositorySystemSession session;

    /** The compiler has to see what was generated before, also if nothing is generated now. */
    @Override
    void prepare(GeneratorOptions options) {
        String root = options.output().toString();
        if (testSources) {
            project.addTestCompileSourceRoot(root);
        } else {
            project.addCompileSourceRoot(root);
        }
    }

    @Override
    void run(GeneratorOptions options) throws IOException, MojoFailureException {
        new OutputOwners(session.getData()).claim(options.output(), project, execution);
        ProjectLibraries libraries = libraries();
        libraries.requireFor(options);
        getLog().info(libraries.describe(options));
        long start = System.nanoTime();
        GenerationResult result = Generator.generate(options);
        getLog().debug("took " + NANOSECONDS.toMillis(System.nanoTime() - start) + " ms");
        log(result.warnings(), options.spec());
        if (!result.apiChanges().isEmpty()) {
            result.apiChanges().all().stream().limit(MOST_SHOWN).forEach(change -> getLog().info(change.toString()));
            getLog().info(result.apiChanges().summary() + ", since the lock was written: " + lockCommand()
                    + " accepts them");
        }
        getLog().info(result.summary());
    }
}
