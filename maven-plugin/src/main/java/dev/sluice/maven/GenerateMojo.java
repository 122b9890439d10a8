package dev.sluice.maven;

import dev.sluice.GenerationResult;
import dev.sluice.Generator;
import dev.sluice.GeneratorOptions;
import java.io.IOException;
import org.apache.maven.plugin.MojoExecution;
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
    @Parameter(defaultValue = "${repositorySystemSession}", readonly = true, required = true)
    RepositorySystemSession session;

    @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
    MojoExecution execution;

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
        GenerationResult result = Generator.generate(options);
        log(result.warnings(), options.spec());
        getLog().info(result.summary());
    }
}
