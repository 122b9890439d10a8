package dev.sluice.maven;

import dev.sluice.GeneratorOptions;
import dev.sluice.JacksonFlavour;
import dev.sluice.Nullness;
import dev.sluice.config.ConfigFile;
import dev.sluice.diagnostics.Diagnostic;
import dev.sluice.diagnostics.GenerationFailed;
import dev.sluice.diagnostics.Listing;
import dev.sluice.diagnostics.Severity;
import dev.sluice.output.OutputException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/** The parameters that all goals share, which are the {@link GeneratorOptions}, and how a goal ends. */
abstract class AbstractSluiceMojo extends AbstractMojo {
    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    MavenProject project;

    @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
    MojoExecution execution;

    /** A {@code sluice.yaml} with more options. Parameters come on top of it. */
    @Parameter
    File config;

    /** The OpenAPI document, YAML or JSON. */
    @Parameter
    File spec;

    /**
     * The source root to write to. By default {@code generated-sources/sluice} in the build's folder, or
     * {@code generated-test-sources/sluice} for {@code testSources}.
     */
    @Parameter
    File output;

    /** The package of the client; models and runtime go to packages below it. */
    @Parameter(name = "package")
    private String basePackage;

    /** The Jackson that the generated code runs on: {@code 2} or {@code 3}. By default the one that the project has. */
    @Parameter
    String jackson;

    /** Whether to leave out the client. By default {@code false}. */
    @Parameter
    Boolean modelsOnly;

    /**
     * How the generated code says that a value may be null: {@code none} or {@code jspecify}. By default
     * {@code jspecify} if the project declares a dependency on it.
     */
    @Parameter
    String nullness;

    /** The client's name without {@code Client}. By default the document's title gives the name. */
    @Parameter
    String clientName;

    /** The folder that {@code $ref}s may lead to. By default the document's own folder. */
    @Parameter
    File refRoot;

    /** Whether to fail where the document has defects, instead of generating the rest of it with warnings. */
    @Parameter
    Boolean strict;

    /** Generate only the operations with one of these tags, or that {@code paths} or {@code operations} name. */
    @Parameter
    List<String> tags;

    /** Generate only the operations of these paths, {@code *} standing for any text; see {@code tags}. */
    @Parameter
    List<String> paths;

    /** Generate only the operations with one of these operationIds; see {@code tags}. */
    @Parameter
    List<String> operations;

    /** The package of a runtime that is shared between several documents. By default {@code .runtime} below the package. */
    @Parameter
    String runtimePackage;

    /** The file that keeps the names as they are. By default {@code sluice.lock} beside the document. */
    @Parameter
    File lock;

    /** Whether the generated code is for the project's tests only. */
    @Parameter(defaultValue = "false")
    boolean testSources;

    /** Whether to do nothing. What was generated before is compiled all the same. */
    @Parameter(property = "sluice.skip", defaultValue = "false")
    boolean skip;

    /** Java has no field of this name, so Maven needs a setter. */
    public void setPackage(String basePackage) {
        this.basePackage = basePackage;
    }

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        Path about = path(config); // the only file that is read before the options are known
        try {
            GeneratorOptions options = options(spec);
            about = options.spec();
            prepare(options);
            if (skip) {
                getLog().info("skipped, as the parameter 'skip' says");
            } else {
                run(options);
            }
        } catch (GenerationFailed failed) {
            log(failed.diagnostics(), about);
            throw new MojoFailureException(about.getFileName() + " has errors; nothing was written");
        } catch (OutputException refused) {
            throw new MojoFailureException(refused.getMessage());
        } catch (IOException failed) {
            throw new MojoExecutionException("cannot write: " + failed.getMessage(), failed);
        }
    }

    /** The options, for this document. */
    final GeneratorOptions options(File document) throws MojoFailureException, GenerationFailed {
        GeneratorOptions.Builder defaults = GeneratorOptions.builder()
                .output(defaultOutput())
                .jackson(libraries().jackson())
                .nullness(libraries().nullness());
        GeneratorOptions.Builder options = config == null ? defaults : ConfigFile.read(config.toPath(), defaults);
        try {
            return options.spec(path(document))
                    .output(path(output))
                    .basePackage(basePackage)
                    .jackson(jackson == null ? null : JacksonFlavour.of(jackson))
                    .modelsOnly(modelsOnly)
                    .nullness(nullness == null ? null : Nullness.of(nullness))
                    .clientName(clientName)
                    .refRoot(path(refRoot))
                    .strict(strict)
                    .tags(tags)
                    .paths(paths)
                    .operations(operations)
                    .runtimePackage(runtimePackage)
                    .lock(path(lock))
                    .build();
        } catch (IllegalArgumentException e) {
            throw new MojoFailureException(e.getMessage(), e);
        }
    }

    private Path defaultOutput() {
        String folder = testSources ? "generated-test-sources" : "generated-sources";
        return Path.of(project.getBuild().getDirectory(), folder, "sluice");
    }

    private static Path path(File file) {
        return file == null ? null : file.toPath();
    }

    /** The libraries that the generated code will be compiled with. */
    final ProjectLibraries libraries() {
        return new ProjectLibraries(project, testSources);
    }

    /** What a user has to type to accept what changed: an execution's id gives the goal that execution's parameters. */
    final String lockCommand() {
        String id = execution.getExecutionId();
        return "'mvn sluice:lock" + (id.equals("default-cli") ? "" : "@" + id) + "'";
    }

    /** What must be done even if the goal is skipped. */
    void prepare(GeneratorOptions options) {}

    abstract void run(GeneratorOptions options) throws IOException, MojoFailureException;

    /** Shows diagnostics with the lines of the document that they are about. */
    final void log(List<Diagnostic> diagnostics, Path document) {
        Listing listing = new Listing(document);
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
