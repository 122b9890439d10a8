package dev.sluice.maven;

import dev.sluice.GenerationResult;
import dev.sluice.Generator;
import dev.sluice.GeneratorOptions;
import dev.sluice.JacksonFlavour;
import dev.sluice.Nullness;
import dev.sluice.diagnostics.Diagnostic;
import dev.sluice.diagnostics.GenerationFailed;
import dev.sluice.diagnostics.Listing;
import dev.sluice.diagnostics.Severity;
import java.io.File;
import java.io.IOException;
import java.util.List;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/** Generates Java from an OpenAPI document and adds it to the project's sources. */
@Mojo(name = "generate", defaultPhase = LifecyclePhase.GENERATE_SOURCES, threadSafe = true)
public final class GenerateMojo extends AbstractMojo {
    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    MavenProject project;

    /** The OpenAPI document, YAML or JSON. */
    @Parameter(required = true)
    File spec;

    /** The source root to write to. */
    @Parameter(required = true, defaultValue = "${project.build.directory}/generated-sources/sluice")
    File output;

    /** The package of the client; models and runtime go to packages below it. */
    @Parameter(name = "package", required = true)
    private String basePackage;

    /** The Jackson that the generated code runs on: {@code 2} or {@code 3}. */
    @Parameter(defaultValue = "2")
    String jackson = JacksonFlavour.JACKSON_2.toString();

    /** Whether to leave out the client. */
    @Parameter
    boolean modelsOnly;

    /** How the generated code says that a value may be null: {@code none} or {@code jspecify}. */
    @Parameter(defaultValue = "none")
    String nullness = Nullness.NONE.toString();

    /** The client's name without {@code Client}. By default the document's title gives the name. */
    @Parameter
    String clientName;

    /** The folder that {@code $ref}s may lead to. By default the document's own folder. */
    @Parameter
    File refRoot;

    /** Java has no field of this name, so Maven needs a setter. */
    public void setPackage(String basePackage) {
        this.basePackage = basePackage;
    }

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        project.addCompileSourceRoot(output.getPath());
        try {
            GenerationResult result = Generator.generate(options());
            log(result.warnings());
            getLog().info(result.summary());
        } catch (GenerationFailed failed) {
            log(failed.diagnostics());
            throw new MojoFailureException(spec.getName() + " has errors, so nothing was generated");
        } catch (IOException failed) {
            throw new MojoExecutionException("cannot write to " + output + ": " + failed.getMessage(), failed);
        }
    }

    private GeneratorOptions options() throws MojoFailureException {
        try {
            return GeneratorOptions.builder(spec.toPath(), output.toPath(), basePackage)
                    .jackson(JacksonFlavour.of(jackson))
                    .modelsOnly(modelsOnly)
                    .nullness(Nullness.of(nullness))
                    .clientName(clientName)
                    .refRoot(refRoot == null ? null : refRoot.toPath())
                    .build();
        } catch (IllegalArgumentException e) {
            throw new MojoFailureException(e.getMessage(), e);
        }
    }

    private void log(List<Diagnostic> diagnostics) {
        Listing listing = new Listing(spec.toPath());
        for (Diagnostic diagnostic : diagnostics) {
            String shown = listing.show(diagnostic);
            if (diagnostic.severity() == Severity.ERROR) {
                getLog().error(shown);
            } else {
                getLog().warn(shown);
            }
        }
    }
}
