package dev.sluice.maven;

import dev.sluice.Generator;
import dev.sluice.GeneratorOptions;
import dev.sluice.diagnostics.GenerationFailed;
import dev.sluice.lock.ApiChanges;
import dev.sluice.lock.ApiSurface;
import dev.sluice.naming.FixedNames;
import java.io.File;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Shows how the Java API of the document differs from that of an older one, whose names it keeps. Writes nothing. */
@Mojo(name = "diff", requiresDependencyCollection = ResolutionScope.TEST, threadSafe = true)
public final class DiffMojo extends AbstractSluiceMojo {
    /** The document as it was. */
    @Parameter(property = "sluice.old", required = true)
    private File old;

    @Override
    void run(GeneratorOptions options) throws MojoFailureException {
        ApiSurface before = before();
        ApiSurface after = Generator.api(options, before.names());
        ApiChanges changes = ApiChanges.between(before, after);
        changes.all().forEach(change -> getLog().info(change.toString()));
        getLog().info(changes.summary());
    }

    private ApiSurface before() throws MojoFailureException {
        try {
            return Generator.api(options(old), FixedNames.NONE);
        } catch (GenerationFailed failed) {
            log(failed.diagnostics(), old.toPath());
            throw new MojoFailureException(old.getName() + " has errors");
        }
    }
}
