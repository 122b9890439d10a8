package dev.sluice.maven;

import dev.sluice.Generator;
import dev.sluice.GeneratorOptions;
import dev.sluice.LockResult;
import java.io.IOException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Writes {@code sluice.lock}: the names, which stay as they are, and the Java API, for review. Run it by hand, with the id
 * of the execution that generates: {@code mvn sluice:lock@default}.
 */
@Mojo(name = "lock", requiresDependencyCollection = ResolutionScope.TEST, threadSafe = true)
public final class LockMojo extends AbstractSluiceMojo {
    @Override
    void run(GeneratorOptions options) throws IOException {
        LockResult result = Generator.lock(options);
        log(result.warnings(), options.spec());
        result.apiChanges().all().forEach(change -> getLog().info(change.toString()));
        String name = result.lock().path().getFileName().toString();
        String summary = result.isNew() ? "" : ": " + result.apiChanges().summary();
        getLog().info(result.isStale() ? "wrote " + name + summary : name + " is up to date");
    }
}
