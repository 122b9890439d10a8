package dev.sluice.maven;

import dev.sluice.Generator;
import dev.sluice.GeneratorOptions;
import dev.sluice.LockResult;
import dev.sluice.diagnostics.Diagnostic;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Fails if {@code sluice.lock} is not what the document and the options give. Writes nothing. */
@Mojo(
        name = "check",
        defaultPhase = LifecyclePhase.VERIFY,
        requiresDependencyCollection = ResolutionScope.TEST,
        threadSafe = true)
public final class CheckMojo extends AbstractSluiceMojo {
    @Override
    void run(GeneratorOptions options) throws MojoFailureException {
        LockResult result = Generator.check(options);
        log(result.warnings(), options.spec());
        Optional<Diagnostic> stale = result.finding(lockCommand());
        if (stale.isPresent()) {
            log(List.of(stale.get()), options.spec());
            result.apiChanges().all().forEach(change -> getLog().error("  " + change));
            throw new MojoFailureException(
                    result.lock().path().getFileName() + " is not up to date: run " + lockCommand());
        }
        getLog().info(result.lock().path().getFileName() + " is up to date");
    }
}
